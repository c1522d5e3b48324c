/**
 * Saved searches of an index, and what is new for them.
 *
 * <p>{@link org.commentindex.saved.SavedSearches} reads and writes the file with the searches,
 * which is beside the index. It does not run them: {@link
 * org.commentindex.saved.SavedSearch#newOnly} restricts a parsed query to the comments that are new
 * since the new comments of the search were last shown.
 */
@NullMarked
package org.commentindex.saved;

import org.jspecify.annotations.NullMarked;

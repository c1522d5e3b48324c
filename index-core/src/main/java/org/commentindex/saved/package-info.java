/**
 * Saved searches of an index, and what is new for them.
 *
 * <p>{@link org.commentindex.saved.SavedSearches} reads and writes the file with the searches,
 * which lies beside the index. It does not run them: {@link
 * org.commentindex.saved.SavedSearch#newOnly} turns a parsed query into one for the comments that
 * are new since the search was last asked.
 */
@NullMarked
package org.commentindex.saved;

import org.jspecify.annotations.NullMarked;

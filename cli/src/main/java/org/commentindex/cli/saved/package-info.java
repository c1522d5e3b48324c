/**
 * The command {@code saved}: saved searches and their new comments.
 *
 * <p>In: a name and a query. Out: the list of saved searches, or the comments that they find. Start
 * at {@link org.commentindex.cli.saved.SavedCommand}.
 */
@NullMarked
package org.commentindex.cli.saved;

import org.jspecify.annotations.NullMarked;

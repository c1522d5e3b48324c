/**
 * The ad hoc way: a question about files that nobody has indexed.
 *
 * <p>In: paths. Out: an index of just those, kept in the user's cache folder and made again when a
 * file, the way to split it or the program changed. Start at {@link
 * org.commentindex.cli.adhoc.AdHocIndex}.
 *
 * <p>Knows nothing of commands and prints nothing.
 */
@NullMarked
package org.commentindex.cli.adhoc;

import org.jspecify.annotations.NullMarked;

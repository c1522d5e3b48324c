/**
 * Waits for files to change, for {@code index --watch}.
 *
 * <p>In: paths. Out: word that something changed and has been still since. Knows nothing of
 * indexes.
 */
@NullMarked
package org.commentindex.cli.watch;

import org.jspecify.annotations.NullMarked;

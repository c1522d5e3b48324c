/**
 * The commands that show comments and threads: {@code show}, {@code thread}, {@code find-quote},
 * {@code copies}.
 *
 * <p>In: an id, a thread or a passage. Out: whole comments, printed. Start at {@link
 * org.commentindex.cli.read.ShowCommand}.
 */
@NullMarked
package org.commentindex.cli.read;

import org.jspecify.annotations.NullMarked;

/**
 * What the program knows of where it runs, and how text is made fit for a terminal.
 *
 * <p>In: the process's surroundings ({@link org.commentindex.cli.terminal.Environment}) and texts
 * from comments, which may hold anything. Out: text that is safe to send ({@link
 * org.commentindex.cli.terminal.TerminalText}), styled and wrapped ({@link
 * org.commentindex.cli.terminal.StyledText}).
 *
 * <p>Knows nothing of comments or of commands.
 */
@NullMarked
package org.commentindex.cli.terminal;

import org.jspecify.annotations.NullMarked;

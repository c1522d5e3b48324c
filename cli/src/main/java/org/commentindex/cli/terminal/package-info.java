/**
 * The environment the program runs in, and text for a terminal.
 *
 * <p>{@link org.commentindex.cli.terminal.Environment} describes the process of the program. {@link
 * org.commentindex.cli.terminal.TerminalText} makes text from comments safe to print, {@link
 * org.commentindex.cli.terminal.StyledText} styles and wraps it, {@link
 * org.commentindex.cli.terminal.DisplayWidth} measures it, and {@link
 * org.commentindex.cli.terminal.Pager} shows it page by page.
 *
 * <p>Independent of comments and commands.
 */
@NullMarked
package org.commentindex.cli.terminal;

import org.jspecify.annotations.NullMarked;

/**
 * What every command has: its options, its exit code, its errors.
 *
 * <p>In: the arguments, parsed by picocli. Out: the values of options, the streams to write to, the
 * index to open. Start at {@link org.commentindex.cli.command.Command}; {@link
 * org.commentindex.cli.command.Comments} is the program itself, whose options may precede a
 * command.
 */
@NullMarked
package org.commentindex.cli.command;

import org.jspecify.annotations.NullMarked;

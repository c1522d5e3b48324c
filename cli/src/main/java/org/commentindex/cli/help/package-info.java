/**
 * The commands about the program: {@code help}, {@code man}, {@code completion}, {@code version}.
 *
 * <p>In: picocli's model of all commands. Out: pages and scripts generated from it. Start at {@link
 * org.commentindex.cli.help.HelpCommand}.
 */
@NullMarked
package org.commentindex.cli.help;

import org.jspecify.annotations.NullMarked;

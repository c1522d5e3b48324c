/**
 * The program: {@code comments}.
 *
 * <p>In: a command line. Out: results on standard output, words about them on standard error, and
 * an exit code. Start at {@link org.commentindex.cli.Main}; each command is a class that parses,
 * calls the library, prints and returns a number. Options that several commands share are classes,
 * too.
 *
 * <p>Knows the library by its public packages alone, and decides nothing about comments.
 */
@NullMarked
package org.commentindex.cli;

import org.jspecify.annotations.NullMarked;

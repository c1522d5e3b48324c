/**
 * The program {@code comments}.
 *
 * <p>Start at {@link org.commentindex.cli.Main}. Each command is a class that parses its options,
 * calls the library, prints and returns an exit code. Options that several commands share are
 * classes as well. Results go to standard output, messages and errors to standard error.
 *
 * <p>The program uses only the public packages of the library.
 */
@NullMarked
package org.commentindex.cli;

import org.jspecify.annotations.NullMarked;

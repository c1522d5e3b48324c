/**
 * The program {@code comments}.
 *
 * <p>Start at {@link org.commentindex.cli.Main}. Each command is a class that parses its options,
 * calls the library, prints and returns an exit code. Commands are in packages by what they do:
 * {@code search}, {@code count}, {@code read}, {@code indexing}, {@code saved}, {@code
 * maintenance}, {@code help}. They build on {@code command}, what every command has, and {@code
 * option}, what some share. Results go to standard output, messages and errors to standard error.
 *
 * <p>The program uses only the public packages of the library.
 */
@NullMarked
package org.commentindex.cli;

import org.jspecify.annotations.NullMarked;

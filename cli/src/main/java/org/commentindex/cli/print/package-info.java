/**
 * Prints results for people and for scripts.
 *
 * <p>{@link org.commentindex.cli.print.Printers} creates the printer of each kind of result in the
 * format that the user chose: a {@link org.commentindex.cli.print.AnswerPrinter} for a search, a
 * {@link org.commentindex.cli.print.ResultPrinter} for everything else. The printers of text end in
 * {@code Text}; JSON and tables print the objects of {@link org.commentindex.json.JsonObjects}.
 *
 * <p>Results go to standard output, messages about them to standard error. Depends on the values of
 * the library and on the package {@code terminal}, not on commands.
 */
@NullMarked
package org.commentindex.cli.print;

import org.jspecify.annotations.NullMarked;

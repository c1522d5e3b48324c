/**
 * The interfaces of the printers, and the values that they print.
 *
 * <p>A printer prints results of one kind in one format. {@link
 * org.commentindex.cli.print.form.AnswerPrinter} prints the answers of a search, {@link
 * org.commentindex.cli.print.form.ResultPrinter} other results; {@link
 * org.commentindex.cli.print.form.ResultFormat} and {@link
 * org.commentindex.cli.print.form.HitStyle} name the formats.
 */
@NullMarked
package org.commentindex.cli.print.form;

import org.jspecify.annotations.NullMarked;

/**
 * The parts of text output that several printers share.
 *
 * <p>In: values. Out: heads of comments, aligned fields, numbers and dates, differences, lines that
 * fit the terminal. Start at {@link org.commentindex.cli.print.text.TextValues} and {@link
 * org.commentindex.cli.print.text.LineParts}.
 */
@NullMarked
package org.commentindex.cli.print.text;

import org.jspecify.annotations.NullMarked;

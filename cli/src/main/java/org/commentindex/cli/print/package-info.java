/**
 * Results as people and scripts read them.
 *
 * <p>In: values of the library. Out: lines on standard output, and words about them on standard
 * error. One interface, {@link org.commentindex.cli.print.ResultPrinter}, and one class a form:
 * {@link org.commentindex.cli.print.TextPrinter} and {@link
 * org.commentindex.cli.print.JsonPrinter}, whose every field stands in {@code docs/json-output.md}.
 *
 * <p>Knows nothing of commands, and opens nothing.
 */
@NullMarked
package org.commentindex.cli.print;

import org.jspecify.annotations.NullMarked;

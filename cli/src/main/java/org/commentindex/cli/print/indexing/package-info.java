/**
 * Prints the progress and the outcome of indexing, the pieces of a text and the statistics of an
 * index.
 *
 * <p>In: reports and statistics. Out: text. Start at {@link
 * org.commentindex.cli.print.indexing.ReportText}.
 */
@NullMarked
package org.commentindex.cli.print.indexing;

import org.jspecify.annotations.NullMarked;

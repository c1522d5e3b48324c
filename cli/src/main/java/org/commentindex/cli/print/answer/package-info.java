/**
 * Prints the answers of a search as text: hits in several styles, facet counts, trends.
 *
 * <p>In: hits and counts. Out: text. Start at {@link org.commentindex.cli.print.answer.AnswerText}.
 */
@NullMarked
package org.commentindex.cli.print.answer;

import org.jspecify.annotations.NullMarked;

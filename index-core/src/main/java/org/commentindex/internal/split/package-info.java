/**
 * Divides pasted text into comments. In: a string and a {@link org.commentindex.split.SplitRule};
 * out: pieces. Start at {@link org.commentindex.internal.split.TextSplitter}, which tries the
 * layout of the page ({@code page}, {@code layout}), quoted replies, blank lines, and finally the
 * words ({@code flow}). Independent of files, indexes and deduplication.
 *
 * <p>The names of the rules, as shown in pieces:
 *
 * <ul>
 *   <li>requested by the user: {@code blank-line}, {@code line}, {@code regex}
 *   <li>layouts: {@code heading}, {@code chat-log}, {@code mail-head}, {@code hacker-news}, {@code
 *       reddit}, {@code youtube}, {@code name-date}, {@code learned-heading} (name and date in an
 *       unknown language), {@code byline} (both on one line), {@code signature} (both below the
 *       text), {@code action-row}, {@code separator}; {@code before-first-heading} and {@code
 *       after-action-row} for text outside all comments
 *   <li>replies divided by their quotations: {@code quoted-mail}
 *   <li>blank lines: {@code blank-line}, or {@code blank-lines} where wide gaps separate comments
 *   <li>words: {@code text-start}, {@code repeated-block}, {@code quotation}, {@code re-heading},
 *       {@code paragraph-flow}
 * </ul>
 */
@NullMarked
package org.commentindex.internal.split;

import org.jspecify.annotations.NullMarked;

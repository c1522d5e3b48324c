/**
 * Divides pasted text into the comments it holds. In: a string and a {@link
 * org.commentindex.split.SplitRule}; out: pieces. Start at {@link
 * org.commentindex.internal.split.TextSplitter}. Must not know files, indexes or copies.
 *
 * <p>The rules by name, as pieces tell them:
 *
 * <ul>
 *   <li>asked for: {@code blank-line}, {@code line}, {@code regex}
 *   <li>visible marks: {@code heading}, {@code chat-log}, {@code mail-head}, {@code hacker-news},
 *       {@code reddit}, {@code youtube}, {@code name-date}, {@code learned-heading} (name and date
 *       in a language that is not known), {@code byline} (both on one line), {@code signature}
 *       (both below the text), {@code buttons}, {@code separator}; {@code before-first-heading} and
 *       {@code after-buttons} for text that stands outside of them
 *   <li>{@code quoted-mail}: replies parted by what they quote
 *   <li>blank lines: {@code blank-line}, or {@code blank-lines} where wider gaps part comments
 *   <li>no marks: {@code text-start}, {@code repeated-block}, {@code quotation}, {@code
 *       re-heading}, {@code paragraph-flow}
 * </ul>
 */
@NullMarked
package org.commentindex.internal.split;

import org.jspecify.annotations.NullMarked;

/**
 * Divides a text into tokens.
 *
 * <p>In: plain text. Out: a stream of tokens with offsets, kinds and normalized terms. A scanner
 * for each kind of token: words and their compounds, URLs, symbols, emoji. Start at {@link
 * org.commentindex.internal.analysis.scan.TokenScanner}; {@link
 * org.commentindex.internal.analysis.scan.CommentTokenizer} makes a Lucene tokenizer of it.
 */
@NullMarked
package org.commentindex.internal.analysis.scan;

import org.jspecify.annotations.NullMarked;

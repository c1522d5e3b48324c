/**
 * Converts markup and unknown encodings to plain text.
 *
 * <p>{@link org.commentindex.internal.text.Markup} converts comment bodies, {@link
 * org.commentindex.internal.text.HtmlPage} parses saved pages, {@link
 * org.commentindex.internal.text.TextEncoding} and {@link
 * org.commentindex.internal.text.TextReader} decode text, {@link
 * org.commentindex.internal.text.OwnAndQuotedText} separates quoted from own text, and {@link
 * org.commentindex.internal.text.InstalledExtractor} finds the document extractor.
 */
@NullMarked
package org.commentindex.internal.text;

import org.jspecify.annotations.NullMarked;

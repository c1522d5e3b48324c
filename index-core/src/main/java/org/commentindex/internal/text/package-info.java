/**
 * Markup to plain text, pages to plain text, bytes to characters. Other documents are read next
 * door, in {@link org.commentindex.internal.text.process}.
 *
 * <p>{@link org.commentindex.internal.text.Markup} is for bodies of comments, {@link
 * org.commentindex.internal.text.Page} for saved pages, {@link
 * org.commentindex.internal.text.TextEncoding} and {@link
 * org.commentindex.internal.text.TextReader} for text in an encoding unknown, {@link
 * org.commentindex.internal.text.Quotation} for what in a plain text is its author's own.
 */
@NullMarked
package org.commentindex.internal.text;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the URLs that a comment cites.
 *
 * <p>Input: plain text, or the target of a link. Output: cited URLs in order of first mention, once
 * for each written form. Start at {@link org.commentindex.internal.url.CitedUrls}. {@code
 * LinkFinder} finds the links in a text, {@code SchemelessLinks} those without a scheme; the
 * package {@code canonical} computes canonical forms.
 *
 * <p>Independent of comments and of Lucene.
 */
@NullMarked
package org.commentindex.internal.url;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the URLs a comment cites and makes them canonical.
 *
 * <p>In: plain text or the address of a link. Out: cited URLs in order of first mention, each
 * written form once. Start at {@link org.commentindex.internal.url.CitedUrls}. {@code LinkFinder}
 * says where in a text a link stands ({@code BareDomains} where none has a scheme), {@code
 * Canonicalizer} leads through the rules that make one address of its spellings, {@code Sites}
 * holds the registered domains. Every rule looks at the address alone; nothing is fetched.
 *
 * <p>Knows nothing of comments or of Lucene.
 */
@NullMarked
package org.commentindex.internal.url;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the URLs a comment cites and makes them canonical.
 *
 * <p>In: plain text or the address of a link. Out: cited URLs in order of first mention, each once.
 * Knows nothing of comments or of Lucene.
 */
@NullMarked
package org.commentindex.internal.url;

import org.jspecify.annotations.NullMarked;

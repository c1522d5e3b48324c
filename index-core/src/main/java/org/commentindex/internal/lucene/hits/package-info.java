/**
 * The hits of a Lucene query in order, and the comments read for them.
 *
 * <p>{@link org.commentindex.internal.lucene.hits.HitPages} sorts hits page by page with Lucene's
 * field sort, {@link org.commentindex.internal.lucene.hits.HitBatches} reads their comments.
 * Threads and the walk in order of id are built on the pages.
 */
@NullMarked
package org.commentindex.internal.lucene.hits;

import org.jspecify.annotations.NullMarked;

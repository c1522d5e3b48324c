/**
 * Collects the hits of a Lucene query in order, and reads their comments.
 *
 * <p>{@link org.commentindex.internal.lucene.hits.HitPages} sorts hits page by page with Lucene's
 * field sort, {@link org.commentindex.internal.lucene.hits.HitBatches} reads their comments.
 * Threads, and visiting comments in order of id, use the pages too.
 */
@NullMarked
package org.commentindex.internal.lucene.hits;

import org.jspecify.annotations.NullMarked;

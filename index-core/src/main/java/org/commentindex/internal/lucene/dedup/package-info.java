/**
 * The input of deduplication from a Lucene index: candidate keys as points, and scans for the keys
 * that several documents share.
 *
 * <p>Start at {@link org.commentindex.internal.lucene.dedup.LuceneDeduplicationInput}.
 * Deduplication itself is in {@code org.commentindex.internal.dedup}.
 */
@NullMarked
package org.commentindex.internal.lucene.dedup;

import org.jspecify.annotations.NullMarked;

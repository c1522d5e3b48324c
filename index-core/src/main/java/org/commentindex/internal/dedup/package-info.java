/**
 * Deduplication: finds the records that are copies of one comment and merges them.
 *
 * <p>Input: an index at the end of a run ({@link org.commentindex.backend.DeduplicationInput}).
 * Output: the comments that replace others ({@link
 * org.commentindex.internal.dedup.DeduplicationSink}). Start at {@link Deduplicator}. {@link
 * CandidateKeyExtractor} computes the keys by which candidate pairs are found, {@link
 * org.commentindex.internal.dedup.verify.CopyVerifier} decides whether a pair are copies. The
 * result depends on the set of records only. Independent of how comments are stored.
 */
@NullMarked
package org.commentindex.internal.dedup;

import org.jspecify.annotations.NullMarked;

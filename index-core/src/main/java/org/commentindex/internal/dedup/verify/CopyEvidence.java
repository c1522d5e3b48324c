package org.commentindex.internal.dedup.verify;

import org.commentindex.model.CopyKind;

/**
 * The result of verifying that one record is a copy of another.
 *
 * @param kind how the second record differs from the first
 * @param similarity fraction of both texts' words that lie in shared shingles, 0 to 1
 * @param containment the same fraction of the shorter text alone, 0 to 1
 */
public record CopyEvidence(CopyKind kind, double similarity, double containment) {

  static final CopyEvidence EXACT = new CopyEvidence(CopyKind.EXACT, 1.0, 1.0);
}

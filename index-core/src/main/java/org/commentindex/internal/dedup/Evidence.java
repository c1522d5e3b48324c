package org.commentindex.internal.dedup;

import org.commentindex.model.CopyKind;

/**
 * Why two records are copies.
 *
 * @param kind how the second stands to the first
 * @param similarity which share of both texts' own words stands in runs that both have, 0 to 1
 * @param containment the same share of the shorter text alone, 0 to 1
 */
public record Evidence(CopyKind kind, double similarity, double containment) {

  static final Evidence EXACT = new Evidence(CopyKind.EXACT, 1.0, 1.0);
}

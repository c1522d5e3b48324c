package org.commentindex.internal.dedup.group;

/**
 * The limits of grouping. The first three are part of the definition of groups; the others only
 * divide the work.
 *
 * @param maxSketch maximum comments kept of a posting list; bounds the work for each comment.
 *     Chosen by hand: the limit changes only groups whose fingerprints more comments than this
 *     share
 * @param minCommon minimum comments with a fingerprint that is common; see {@link GroupOrder}.
 *     Measured on 3,000 letters of five templates with up to 40 % of their words edited, among
 *     12,000 messages: F1 of pairs .907 with 4 and with 8, .904 with 16, and .545 if only a hash
 *     orders comments
 * @param minSharedWeight minimum weight of the fingerprints shared with a representative. One more
 *     than two copies need, since members of a group share more words than a signature
 * @param maxChangedFraction if more than one in this many comments changed, all are grouped anew,
 *     which reads the index once instead of parts of it many times. Chosen by hand
 * @param maxBatch maximum comments grouped at a time. Bounds the memory, about 100 bytes each.
 *     Chosen by hand
 */
record GroupLimits(
    int maxSketch, int minCommon, int minSharedWeight, int maxChangedFraction, int maxBatch) {
  static final GroupLimits DEFAULT = new GroupLimits(64, 4, 3, 4, 500_000);
}

package org.commentindex.internal.dedup.group;

/**
 * The limits of grouping. The first three are part of the definition of groups; the others only
 * divide the work.
 *
 * @param maxSketch maximum comments kept of a posting list; bounds the work for each comment. On
 *     3,000 letters of five templates with up to 40 % of their words edited, among 12,000 messages
 *     of a chat, 64 give 12 groups of letters (F1 of pairs .869), 128 to 1,024 give 5 (.917)
 * @param minCommon minimum comments with a fingerprint that is common; see {@link GroupOrder}. On
 *     the same letters 4, 8 and 16 differ by .003; a hash alone as the order gives 52 groups (.287)
 * @param minSharedWeight minimum weight of the fingerprints shared with a representative. One more
 *     than two copies need, since members of a group share more words than a signature
 * @param maxChangedFraction if more than one in this many comments changed, all are grouped anew,
 *     which reads the index once instead of parts of it many times. Chosen by hand
 * @param maxBatch maximum comments grouped at a time. Bounds the memory. Chosen by hand
 */
record GroupLimits(
    int maxSketch, int minCommon, int minSharedWeight, int maxChangedFraction, int maxBatch) {
  static final GroupLimits DEFAULT = new GroupLimits(128, 4, 3, 4, 500_000);
}

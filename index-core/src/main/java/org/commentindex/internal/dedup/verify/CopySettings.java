package org.commentindex.internal.dedup.verify;

/**
 * Thresholds that decide when two records are copies of one comment. All shares are fractions of
 * words, from 0 to 1.
 *
 * <p>The defaults were chosen on 10,435 records of a mailing-list archive and a chat whose copies
 * are known; {@code RealCopiesTest} checks precision and recall on them. Changing any value by a
 * few hundredths changes little there. Every change alters which copies are found, so it requires a
 * higher {@link #RULES_VERSION}.
 *
 * @param minWords texts of fewer different words are copies only if they are identical and from one
 *     source: "this is good" by two people is two comments
 * @param minUntruncated minimum words of a text that is a prefix of another text and carries no
 *     truncation marker: one person writes "the build is broken again", another starts with the
 *     same words
 * @param minSimilarity near copies have all numbers in common and share at least this fraction of
 *     their words. At .8, replies that share only their author's signature are included; above .93,
 *     copies with mangled addresses are missed
 * @param minContainment minimum fraction of a truncated text found in the prefix of the longer one
 * @param minTailContainment minimum fraction of a text without its head found in the suffix of the
 *     longer one; stricter, because a reply above an unmarked quotation looks the same
 * @param maxHead maximum words of a missing head, unless a tenth of the text is more; never more
 *     than half of the remaining text
 * @param edgeWords words that count as the prefix or the suffix of a text
 * @param minEdge minimum fraction of the prefix that copies share (of the suffix if the head is
 *     missing). Signatures, greetings and quotations that different comments share are at one end
 *     only
 * @param minQuoted if both texts quote, minimum fraction of the shorter quotation found in the
 *     other: the same reply to two comments is two comments
 * @param slack how far beyond its own length, as a fraction of it, a truncated text may spread in
 *     the longer one
 * @param maxDocumentFrequency maximum document frequency of a fingerprint. A fingerprint of more
 *     comments is ignored: it is a signature, a greeting or a form letter. Bounds the work
 * @param minGroupWords minimum words by the author in a member of a near-duplicate group
 * @param minGroupSimilarity minimum fraction of the author's words that a member of a
 *     near-duplicate group shares with the representative of the group
 */
public record CopySettings(
    int minWords,
    int minUntruncated,
    double minSimilarity,
    double minContainment,
    double minTailContainment,
    int maxHead,
    int edgeWords,
    double minEdge,
    double minQuoted,
    double slack,
    int maxDocumentFrequency,
    int minGroupWords,
    double minGroupSimilarity) {

  /** Incremented whenever a comment gets different candidate keys or different pairs are copies. */
  public static final int RULES_VERSION = 3;

  /** The values in use. */
  public static final CopySettings DEFAULT =
      new CopySettings(
          /* minWords= */ 6,
          /* minUntruncated= */ 9,
          /* minSimilarity= */ 0.9,
          /* minContainment= */ 0.9,
          /* minTailContainment= */ 0.97,
          /* maxHead= */ 20,
          /* edgeWords= */ 8,
          /* minEdge= */ 0.6,
          /* minQuoted= */ 0.5,
          /* slack= */ 0.1,
          /* maxDocumentFrequency= */ 256,
          /* minGroupWords= */ 12,
          /* minGroupSimilarity= */ 0.6);

  /** Returns the names and values on one line, as stored with each commit. */
  public String inOneLine() {
    String all = toString();
    return "rules " + RULES_VERSION + ", " + all.substring(all.indexOf('[') + 1, all.length() - 1);
  }
}

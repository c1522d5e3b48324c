package org.commentindex.internal.dedup;

/**
 * When two records are copies of one comment. All shares are of words, 0 to 1.
 *
 * <p>The defaults were chosen on 10,435 records of a mailing-list archive and a chat whose copies
 * are known; between the values named here and a few hundredths to either side nothing much
 * changes. A change of any of them changes what folding finds: raise {@link Marks#VERSION}.
 *
 * @param minWords texts with fewer words than this are copies only if they are exactly the same and
 *     from one source: "this is good" by two people is two comments
 * @param minUncut a text that is the beginning of another one and does not say that it was cut has
 *     at least so many words: one says "the build is broken again", another goes on from there
 * @param minSimilarity near copies have all numbers in common and share at least this share of
 *     their words. At .8 other answers that share their author's signature come in, above .93
 *     mangled addresses fall out
 * @param minContainment of a text cut short, at least this share stands in the longer one's
 *     beginning
 * @param minTailContainment of a text without its head, at least this share stands in the longer
 *     one's end; stricter, since whoever answers above an unmarked quotation looks the same
 * @param maxHead a head that may be missing has at most so many words, or a tenth of the text; and
 *     never more than half of what is left
 * @param edgeWords how many words the beginning and the end of a text are
 * @param minEdge copies share at least this share of their beginning (or end, where the head is
 *     missing): what different comments share are signatures, greetings and quotations, which are
 *     at one edge only
 * @param minQuoted if both quote, at least this share of the shorter quotation is in the other one:
 *     the same answer to two comments is two comments
 * @param slack how much further than its own length, as a share of it, the words of a text cut
 *     short may reach in the longer one
 * @param crowd a fingerprint that more different comments than this share says nothing and is
 *     passed over: it is a signature, a greeting or a form letter. Bounds the work
 * @param minAlikeWords of a text with fewer words of its author's own no other is a look-alike
 * @param minAlike look-alikes share at least this share of their authors' own words
 */
public record CopySettings(
    int minWords,
    int minUncut,
    double minSimilarity,
    double minContainment,
    double minTailContainment,
    int maxHead,
    int edgeWords,
    double minEdge,
    double minQuoted,
    double slack,
    int crowd,
    int minAlikeWords,
    double minAlike) {

  /** What is used. */
  public static final CopySettings DEFAULT =
      new CopySettings(6, 9, 0.9, 0.9, 0.97, 20, 8, 0.6, 0.5, 0.1, 256, 12, 0.6);

  /** Names and values on one line, as an index remembers them. */
  public String inOneLine() {
    String all = toString();
    return "rules " + Marks.VERSION + ", " + all.substring(all.indexOf('[') + 1, all.length() - 1);
  }
}

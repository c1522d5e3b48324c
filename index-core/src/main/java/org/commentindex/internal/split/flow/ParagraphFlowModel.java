package org.commentindex.internal.split.flow;

/**
 * A logistic regression that estimates the probability that a paragraph begins a comment, given the
 * paragraph before it. Each feature, 0 to 1, is multiplied by its weight; the sum is the log-odds.
 *
 * <p>The weights below were fitted by Newton's method with an L2 penalty of 3 on 60 support threads
 * of a forum without their markers (2,247 gaps; each gap of a long thread weighs less). Gaps of one
 * thread under an essay that no stronger cue decides were added with a weight of four. In ten-fold
 * cross-validation by thread, F1 is .58; making every paragraph a comment gives .32. No feature
 * depends on a topic: they are shapes, lengths and first words of everyday English. The words that
 * two paragraphs share were a feature, too; without it F1 on the bare threads of SplitMeasureTest
 * is .5835 instead of .5841, so it was removed with its word weights.
 */
final class ParagraphFlowModel {
  /**
   * Minimum probability at which a paragraph begins a comment. Chosen by hand on the same threads.
   */
  static final double THRESHOLD = 0.375;

  private static final double BIAS = -1.88;
  private static final double GREETS = 1.50;
  private static final double NAMES_THE_QUOTED = 1.44;
  private static final double BEGINS_WITH_LINK = 0.92;
  private static final double REACTS = 0.88;
  private static final double ADDRESSES = 0.82;
  private static final double LENGTH = 0.81;
  private static final double SAYS_YOU = 0.80;
  private static final double FIRST_PERSON = 0.58;
  private static final double CONTINUES = -0.61;
  private static final double LIST_ITEM = -0.64;
  private static final double CODE = -0.78;
  private static final double AFTER_LENGTH = 0.88;
  private static final double AFTER_LINK_AND_WORDS = 0.75;
  private static final double AFTER_SIGNATURE = 0.75;
  private static final double AFTER_CLOSING = 0.25;
  private static final double AFTER_CODE = -0.41;
  private static final double AFTER_NAME = -0.49;
  private static final double AFTER_GREETING = -0.84;
  private static final double AFTER_OPEN_END = -1.52;
  private static final double SAME_FIRST_WORD = -0.83;
  private static final double CODE_AFTER_CODE = -0.89;

  // Part of the definition of the features: the weights above are only valid for these values.

  /** Most words of a signature. */
  private static final int MAX_SIGNATURE_WORDS = 3;

  /** Most words of a greeting on a line of its own. */
  private static final int MAX_GREETING_WORDS = 5;

  /** Most words of a closing line. */
  private static final int MAX_CLOSING_WORDS = 8;

  /** Natural logarithm of the number of words at which the length feature is 1: about 150. */
  private static final double LOG_OF_FULL_LENGTH = 5;

  private ParagraphFlowModel() {}

  /**
   * Returns the log-odds that a comment begins at a paragraph.
   *
   * @param earlier the second paragraph before, or {@code before} itself if there is none
   * @param before the paragraph before
   * @param here the paragraph in question
   * @param namesTheQuoted whether {@code here} is a name and a colon above words of an earlier
   *     paragraph
   */
  static double logOdds(
      Paragraph earlier, Paragraph before, Paragraph here, boolean namesTheQuoted) {
    return BIAS
        + beginning(here, namesTheQuoted)
        + ending(earlier, before)
        + on(before.beginsLike(here), SAME_FIRST_WORD)
        + CODE_AFTER_CODE * before.code() * here.code();
  }

  /** Converts log-odds to a probability. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double beginning(Paragraph here, boolean namesTheQuoted) {
    ParagraphOpening opening = here.opening();
    return on(opening.greets(), GREETS)
        + on(opening.reacts(), REACTS)
        + on(opening.firstPerson(), FIRST_PERSON)
        + on(opening.continues(), CONTINUES)
        + on(namesTheQuoted, NAMES_THE_QUOTED)
        + on(here.beginsWithLink(), BEGINS_WITH_LINK)
        + on(here.text().startsWith("@"), ADDRESSES)
        + on(here.saysYou(), SAYS_YOU)
        + on(here.isListItem(), LIST_ITEM)
        + LENGTH * length(here)
        + CODE * here.code();
  }

  private static double ending(Paragraph earlier, Paragraph before) {
    return on(before.endsOpen(), AFTER_OPEN_END)
        + on(before.opening().greets() && before.words() <= MAX_GREETING_WORDS, AFTER_GREETING)
        + on(before.opening().closes() && before.words() <= MAX_CLOSING_WORDS, AFTER_CLOSING)
        + on(isSignature(earlier, before), AFTER_SIGNATURE)
        + on(before.beginsWithLink(), AFTER_LINK_AND_WORDS)
        + on(before.isNameColon(), AFTER_NAME)
        + AFTER_LENGTH * length(before)
        + AFTER_CODE * before.code();
  }

  private static boolean isSignature(Paragraph earlier, Paragraph line) {
    if (line.words() > MAX_SIGNATURE_WORDS) {
      return false;
    }
    boolean dashed = "-–—".indexOf(line.text().charAt(0)) >= 0;
    return dashed || (earlier.opening().closes() && !line.endsSentence());
  }

  private static double length(Paragraph paragraph) {
    return Math.log(1 + paragraph.words()) / LOG_OF_FULL_LENGTH;
  }

  private static double on(boolean holds, double weight) {
    return holds ? weight : 0;
  }
}

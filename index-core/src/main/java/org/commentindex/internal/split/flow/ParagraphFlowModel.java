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
 * two paragraphs share, code, links, items of lists and the greeting above were features, too. They
 * were removed without another fit, because F1 on the bare threads of SplitMeasureTest does not
 * fall without them: .5841 with all, .5835 without the shared words, .5895 without any.
 */
final class ParagraphFlowModel {
  /**
   * Minimum probability at which a paragraph begins a comment. Chosen by hand on the same threads.
   */
  static final double THRESHOLD = 0.375;

  private static final double BIAS = -1.88;
  private static final double GREETS = 1.50;
  private static final double NAMES_THE_QUOTED = 1.44;
  private static final double REACTS = 0.88;
  private static final double ADDRESSES = 0.82;
  private static final double LENGTH = 0.81;
  private static final double SAYS_YOU = 0.80;
  private static final double FIRST_PERSON = 0.58;
  private static final double CONTINUES = -0.61;
  private static final double AFTER_LENGTH = 0.88;
  private static final double AFTER_SIGNATURE = 0.75;
  private static final double AFTER_CLOSING = 0.25;
  private static final double AFTER_OPEN_END = -1.52;

  // Part of the definition of the features: the weights above are only valid for these values.

  /** Most words of a signature. */
  private static final int MAX_SIGNATURE_WORDS = 3;

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
    return BIAS + beginning(here, namesTheQuoted) + ending(earlier, before);
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
        + on(here.text().startsWith("@"), ADDRESSES)
        + on(here.saysYou(), SAYS_YOU)
        + LENGTH * length(here);
  }

  private static double ending(Paragraph earlier, Paragraph before) {
    return on(before.endsOpen(), AFTER_OPEN_END)
        + on(before.opening().closes() && before.words() <= MAX_CLOSING_WORDS, AFTER_CLOSING)
        + on(isSignature(earlier, before), AFTER_SIGNATURE)
        + AFTER_LENGTH * length(before);
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

package org.commentindex.internal.split.flow;

import java.util.Arrays;

/**
 * How likely a paragraph begins a comment, given the one before it. A logistic model: each feature
 * below, 0 to 1, is multiplied by its weight, and the sum is a log-odds.
 *
 * <p>The weights were fitted by Newton's method with an L2 penalty of 3, on 60 support threads of a
 * forum without their markers (2,247 gaps; long threads weigh less for each gap) and, four times
 * each, on those gaps of one thread under an essay that no strong sign decides. In ten-fold cross
 * validation by thread F1 is .58 where every paragraph its own reaches .32. No feature knows a
 * topic: they are shapes, lengths, first words of everyday English, and shared words.
 */
final class ParagraphFlowModel {
  /** At or above this a paragraph begins a comment. Set by hand, looking at the same threads. */
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
  private static final double SHARED_WORDS = -0.86;
  private static final double CODE_AFTER_CODE = -0.89;

  private static final int SIGNATURE_WORDS = 3;
  private static final int GREETING_WORDS = 5;
  private static final int CLOSING_WORDS = 8;

  private static final double[] LENGTHS = new double[256];

  static {
    Arrays.setAll(LENGTHS, ParagraphFlowModel::lengthOf);
  }

  private ParagraphFlowModel() {}

  /**
   * The log-odds that a comment begins.
   *
   * @param earlier the paragraph two before, or {@code before} itself where there is none
   * @param before the one before
   * @param here the one in question
   * @param namesTheQuoted whether {@code here} is a name and a colon above words said before
   * @param shared how much {@code before} and {@code here} share, 0 to 1
   */
  static double logOdds(
      Paragraph earlier, Paragraph before, Paragraph here, boolean namesTheQuoted, double shared) {
    return BIAS
        + beginning(here, namesTheQuoted)
        + ending(earlier, before)
        + on(before.beginsAs(here), SAME_FIRST_WORD)
        + SHARED_WORDS * shared
        + CODE_AFTER_CODE * before.code() * here.code();
  }

  /** What log-odds are as a probability. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double beginning(Paragraph here, boolean namesTheQuoted) {
    ParagraphOpening opener = here.opener();
    return on(opener.greets(), GREETS)
        + on(opener.reacts(), REACTS)
        + on(opener.first(), FIRST_PERSON)
        + on(opener.continues(), CONTINUES)
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
        + on(before.opener().greets() && before.words() <= GREETING_WORDS, AFTER_GREETING)
        + on(before.opener().closes() && before.words() <= CLOSING_WORDS, AFTER_CLOSING)
        + on(isSignature(earlier, before), AFTER_SIGNATURE)
        + on(before.beginsWithLink(), AFTER_LINK_AND_WORDS)
        + on(before.isNameColon(), AFTER_NAME)
        + AFTER_LENGTH * length(before)
        + AFTER_CODE * before.code();
  }

  private static boolean isSignature(Paragraph earlier, Paragraph line) {
    if (line.words() > SIGNATURE_WORDS) {
      return false;
    }
    boolean dashed = "-–—".indexOf(line.text().charAt(0)) >= 0;
    return dashed || (earlier.opener().closes() && !line.isEnded());
  }

  /** Logarithm of the number of words, 1 at about 150 of them. */
  private static double length(Paragraph paragraph) {
    int words = paragraph.words();
    return words < LENGTHS.length ? LENGTHS[words] : lengthOf(words);
  }

  private static double lengthOf(int words) {
    return Math.log(1 + words) / 5;
  }

  private static double on(boolean holds, double weight) {
    return holds ? weight : 0;
  }
}

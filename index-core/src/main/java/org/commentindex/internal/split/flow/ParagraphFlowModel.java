package org.commentindex.internal.split.flow;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A logistic regression that estimates the probability that a paragraph begins a comment, given the
 * paragraphs before it. Each feature, 0 to 1, is multiplied by its weight; the sum is the log-odds.
 *
 * <p>The weights were fitted by Newton's method with an L2 penalty of 3 on 60 support threads of a
 * forum without their markers (2,247 gaps; each gap of a long thread weighs less). Gaps of one
 * thread under an essay that no stronger cue decides were added with a weight of four. No feature
 * depends on a topic: they are shapes, lengths and first words of everyday English. Features
 * without which the F1 on these threads is the same or higher were removed, without fitting the
 * weights again: docs/splitting.md shows what each of the others contributes.
 */
final class ParagraphFlowModel {
  /**
   * Minimum probability at which a paragraph begins a comment. Chosen by hand on the same threads
   * and on the sample data: from .38 to .41 their F1 differs by less than .006.
   */
  static final double THRESHOLD = 0.385;

  private static final double BIAS = -1.88;

  // Part of the definition of the features: the weights are only valid for these values.

  /** Most words of a signature. */
  private static final int MAX_SIGNATURE_WORDS = 3;

  /** Most words of a closing line. */
  private static final int MAX_CLOSING_WORDS = 8;

  /** Natural logarithm of the number of words at which the length feature is 1: about 150. */
  private static final double LOG_OF_FULL_LENGTH = 5;

  /**
   * The place before a paragraph.
   *
   * @param earlier the second paragraph before, or {@code before} if there is none
   * @param before the paragraph before
   * @param here the paragraph in question
   */
  record Gap(Paragraph earlier, Paragraph before, Paragraph here) {
    private boolean isBelowSignature() {
      boolean dashed = "-–—".indexOf(before.text().charAt(0)) >= 0;
      return before.words() <= MAX_SIGNATURE_WORDS
          && (dashed || (earlier.opens(Opening.CLOSES) && !before.endsSentence()));
    }

    private boolean isBelowClosing() {
      return before.opens(Opening.CLOSES) && before.words() <= MAX_CLOSING_WORDS;
    }
  }

  /** A property of a gap, 0 to 1, and its weight. */
  private record Feature(double weight, ToDoubleFunction<Gap> value) {}

  private static final List<Feature> FEATURES =
      List.of(
          new Feature(1.50, gap -> on(gap.here().opens(Opening.GREETS))),
          new Feature(1.44, gap -> on(gap.here().isHandleColon())),
          new Feature(0.88, gap -> on(gap.here().opens(Opening.REACTS))),
          new Feature(0.82, gap -> on(gap.here().text().startsWith("@"))),
          new Feature(0.81, gap -> length(gap.here())),
          new Feature(0.80, gap -> on(gap.here().saysYou())),
          new Feature(0.58, gap -> on(gap.here().opens(Opening.FIRST_PERSON))),
          new Feature(-0.61, gap -> on(gap.here().opens(Opening.CONTINUES))),
          new Feature(0.88, gap -> length(gap.before())),
          new Feature(0.75, gap -> on(gap.before().beginsWithLink())),
          new Feature(0.75, gap -> on(gap.isBelowSignature())),
          new Feature(0.25, gap -> on(gap.isBelowClosing())),
          new Feature(-1.52, gap -> on(gap.before().endsOpen())));

  private ParagraphFlowModel() {}

  /** Returns the log-odds that a comment begins at a gap. */
  static double logOdds(Gap gap) {
    double sum = BIAS;
    for (Feature feature : FEATURES) {
      sum += feature.weight() * feature.value().applyAsDouble(gap);
    }
    return sum;
  }

  /** Converts log-odds to a probability. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double length(Paragraph paragraph) {
    return Math.log(1 + paragraph.words()) / LOG_OF_FULL_LENGTH;
  }

  private static double on(boolean holds) {
    return holds ? 1 : 0;
  }
}

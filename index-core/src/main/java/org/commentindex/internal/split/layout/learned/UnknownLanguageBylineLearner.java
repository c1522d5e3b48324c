package org.commentindex.internal.split.layout.learned;

import java.util.HashMap;
import java.util.Map;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.DateShape;
import org.commentindex.internal.split.line.HeadingPosition;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/**
 * Name and date on one line in an unknown language, separated by a dot, bar or dash. The most
 * frequent shape of the text after the separator is used as the shape of the dates.
 */
public final class UnknownLanguageBylineLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Fewest lines of the same shape. Chosen by hand; unknown-language and invented-two-lines of
   * PagePasteTest guard it.
   */
  private static final int MIN_LINES = 3;

  /** Longest such line, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_LENGTH = TimestampFinder.MAX_LINE_LENGTH / 2;

  /**
   * Measured: all 16 pieces begin at a comment (docs/splitting.md). Set lower, because the learner
   * was tuned on these pages.
   */
  private static final double CONFIDENCE = 0.75;

  /**
   * Measured: all 16 authors above dates in unknown languages are right. Set lower: they are few.
   */
  private static final double AUTHOR_CONFIDENCE = 0.9;

  private static final String SEPARATORS = "·•|–—";

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> shapes = new HashMap<>();
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      if (HeadingPosition.isAfterGap(head, line)) {
        shapes.merge(shape(head.get(line)), 1, Integer::sum);
      }
    }
    String shape = DateShape.mostFrequent(shapes, MIN_LINES);
    return shape == null ? null : new UnknownLanguageBylineLayout(shape);
  }

  /** Returns the offset of the first separator with spaces around it, or -1. */
  private static int separator(String line) {
    for (int i = 1; i < Math.min(line.length() - 1, NameLine.MAX_LENGTH); i++) {
      boolean apart = line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
      if (apart && SEPARATORS.indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the shape of the text after the separator; empty if there is no name before it. */
  private static String shape(String line) {
    int separator = line.length() > MAX_LENGTH ? -1 : separator(line);
    boolean named = separator > 0 && NameLine.isLikely(line.substring(0, separator).strip());
    return named ? DateShape.of(line.substring(separator + 1).strip()) : "";
  }

  private record UnknownLanguageBylineLayout(String dateShape) implements Layout {
    @Override
    public String rule() {
      return "learned-heading";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public double authorConfidence() {
      return AUTHOR_CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      return shape(text).equals(dateShape) && HeadingPosition.isAfterGap(lines, line)
          ? Heading.above(line, Byline.of(NameLine.clean(text.substring(0, separator(text))), null))
          : null;
    }
  }
}

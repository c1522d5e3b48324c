package org.commentindex.internal.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.jspecify.annotations.Nullable;

/** Divides at blank lines, at each line, or at a regular expression. */
final class SimpleDividers {
  /**
   * Maximum ratio of narrow to wide gaps at which wide gaps separate comments; rarer ones are
   * mistakes. Chosen by hand; no test guards it.
   */
  private static final int MAX_NARROW_PER_WIDE = 8;

  /** Confidence of a boundary at a rule that the user asked for. */
  private static final double ASKED = 1;

  /** Confidence where wide gaps separate comments. Chosen by hand, not measured. */
  private static final double WIDE_GAP_CONFIDENCE = 0.7;

  /**
   * Confidence where every gap separates comments: a gap may also separate paragraphs of one
   * comment.
   */
  private static final double GAP_CONFIDENCE = 0.6;

  private SimpleDividers() {}

  /** Divides at blank lines. */
  static Division blank(Lines lines) {
    return startingAt(lines, line -> lines.isBlank(line - 1), "blank-line", ASKED);
  }

  /** Makes each line that is not blank a comment. */
  static Division line(Lines lines) {
    return startingAt(lines, line -> true, "line", ASKED);
  }

  /** Begins a comment at the first line and at each line that contains a match of an expression. */
  static Division startsAt(Lines lines, Pattern start) {
    return startingAt(lines, line -> start.matcher(lines.raw(line)).find(), "regex", ASKED);
  }

  /**
   * Returns a divider at blank lines if the text separates its comments by them, otherwise null. In
   * a text with wide and narrow gaps, the wide ones (two blank lines or more) separate comments and
   * the narrow ones paragraphs. In a text with narrow gaps only, each gap separates comments,
   * unless every paragraph is a single line.
   */
  static @Nullable Divider atGaps(Lines lines) {
    int narrow = 0;
    int wide = 0;
    int joined = 0;
    int end = lines.lastNonBlank(lines.count());
    for (int line = lines.skipBlank(1); line < end; ) {
      int next = lines.skipBlank(line + 1);
      joined += next == line + 1 ? 1 : 0;
      narrow += next == line + 2 ? 1 : 0;
      wide += next > line + 2 ? 1 : 0;
      line = next;
    }
    if (narrow > 0 && wide * MAX_NARROW_PER_WIDE >= narrow) {
      return part ->
          startingAt(
              part,
              line -> part.isBlank(line - 1) && part.isBlank(line - 2),
              "blank-lines",
              WIDE_GAP_CONFIDENCE);
    }
    boolean hasParagraphs = joined > 0 && narrow + wide > 0;
    return hasParagraphs
        ? part -> startingAt(part, line -> part.isBlank(line - 1), "blank-line", GAP_CONFIDENCE)
        : null;
  }

  private static Division startingAt(
      Lines lines, IntPredicate starts, String rule, double confidence) {
    List<Segment> segments = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int line = 1; line <= lines.count(); line++) {
      if (lines.isBlank(line)) {
        continue;
      }
      if (first == 0) {
        first = line;
      } else if (starts.test(line)) {
        segments.add(Segment.of(first, last, rule, confidence));
        first = line;
      }
      last = line;
    }
    if (first > 0) {
      segments.add(Segment.of(first, last, rule, confidence));
    }
    return Division.of(lines, segments);
  }
}

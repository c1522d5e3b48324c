package org.commentindex.internal.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** The divisions that need no judgement: at blank lines, at each line, at an expression. */
final class PlainCuts {
  /** For so many narrow gaps there must be a wide one, or it is a slip. */
  private static final int WIDE_SHARE = 8;

  private PlainCuts() {}

  /** Each run of lines that are not blank. */
  static Division blank(Lines lines) {
    return startingAt(lines, line -> lines.isBlank(line - 1), "blank-line", 1);
  }

  /** Each line that is not blank. */
  static Division line(Lines lines) {
    return startingAt(lines, line -> true, "line", 1);
  }

  /** From each line in which the expression is found; what stands before the first is one too. */
  static Division startsAt(Lines lines, Pattern start) {
    return startingAt(lines, line -> start.matcher(lines.raw(line)).find(), "regex", 1);
  }

  /**
   * What auto makes of blank lines: where wider and narrower gaps are mixed, the wide ones part
   * comments and the narrow ones paragraphs; where only narrow ones stand and some paragraphs have
   * several lines, each run is a comment. Null where every line stands alone, or no line is blank
   * between others: there the gaps say nothing.
   */
  static @Nullable Divider spaced(Lines lines) {
    int narrow = 0;
    int wide = 0;
    int joined = 0;
    int end = lines.lastShown(lines.count());
    for (int line = lines.nextShown(1); line < end; ) {
      int next = lines.nextShown(line + 1);
      joined += next == line + 1 ? 1 : 0;
      narrow += next == line + 2 ? 1 : 0;
      wide += next > line + 2 ? 1 : 0;
      line = next;
    }
    if (narrow > 0 && wide * WIDE_SHARE >= narrow) {
      return part ->
          startingAt(
              part, line -> part.isBlank(line - 1) && part.isBlank(line - 2), "blank-lines", 0.7);
    }
    boolean telling = joined > 0 && narrow + wide > 0;
    return telling
        ? part -> startingAt(part, line -> part.isBlank(line - 1), "blank-line", 0.6)
        : null;
  }

  private static Division startingAt(
      Lines lines, IntPredicate starts, String rule, double confidence) {
    List<Cut> cuts = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int line = 1; line <= lines.count(); line++) {
      if (lines.isBlank(line)) {
        continue;
      }
      if (first == 0) {
        first = line;
      } else if (starts.test(line)) {
        cuts.add(Cut.of(first, last, rule, confidence));
        first = line;
      }
      last = line;
    }
    if (first > 0) {
      cuts.add(Cut.of(first, last, rule, confidence));
    }
    return Division.of(cuts);
  }
}

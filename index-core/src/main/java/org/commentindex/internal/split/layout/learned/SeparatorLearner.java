package org.commentindex.internal.split.layout.learned;

import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.control.ActionRow;
import org.jspecify.annotations.Nullable;

/** Horizontal rules between comments: {@code ---}, {@code ***}, {@code =====}. */
public final class SeparatorLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Measured: all of only 3 pieces begin at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.7;

  @Override
  public @Nullable Layout learn(Lines head) {
    int rules = 0;
    for (int line = 1; line <= head.count(); line++) {
      rules += isSeparator(head, line) ? 1 : 0;
    }
    return rules > 0 ? new SeparatorLayout() : null;
  }

  /** Returns true for a rule that is not part of the output of a program. */
  private static boolean isSeparator(Lines lines, int line) {
    return HorizontalRule.matches(lines.get(line))
        && !CodeLine.matches(lines.get(line - 1))
        && !CodeLine.matches(lines.get(line + 1));
  }

  private record SeparatorLayout() implements Layout {
    @Override
    public String rule() {
      return "separator";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isSeparator(lines, line)) {
        return null;
      }
      int above = lines.lastNonBlank(line - 1);
      return above == 0 || isSeparator(lines, above) ? new Heading(line, 0, Byline.NONE) : null;
    }

    @Override
    public boolean isActionRow(String line) {
      return HorizontalRule.matches(line) || ActionRow.matches(line);
    }
  }
}

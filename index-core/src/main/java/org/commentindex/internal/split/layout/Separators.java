package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** Lines drawn between comments: {@code ---}, {@code ***}, {@code =====}. */
final class Separators implements LayoutFamily {
  private static final int LEAST = 3;

  @Override
  public @Nullable Layout learn(Lines head) {
    int rules = 0;
    for (int line = 1; line <= head.count(); line++) {
      rules += isRule(head.get(line)) ? 1 : 0;
    }
    return rules > 0 ? new Page() : null;
  }

  /** Whether a line is drawn: three or more of one of {@code -*_=~─—}, spaces between allowed. */
  static boolean isRule(String line) {
    if (line.isEmpty() || "-*_=~─—–".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == line.charAt(0)) {
        marks++;
      } else if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return marks >= LEAST;
  }

  private record Page() implements Layout {
    @Override
    public String rule() {
      return "separator";
    }

    @Override
    public double confidence() {
      return 0.7;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isRule(lines.get(line))) {
        return null;
      }
      int above = lines.lastShown(line - 1);
      return above == 0 || isRule(lines.get(above)) ? new Heading(line, 0, Byline.NONE) : null;
    }

    @Override
    public boolean isButton(String line) {
      return isRule(line) || Buttons.isKnown(line);
    }
  }
}

package org.commentindex.internal.split.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** {@code @user} and {@code 2 days ago}, on one line or two. */
final class YouTube implements LayoutFamily {
  private static final Pattern HANDLE =
      Pattern.compile("@([\\p{L}\\d._·-]{2,40})(?:[ \u00a0]{1,4}(\\S.{0,39}))?");

  @Override
  public Layout learn(Lines head) {
    return new Page();
  }

  private record Page() implements Layout {
    @Override
    public String rule() {
      return "youtube";
    }

    @Override
    public double confidence() {
      return 0.95;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      if (!text.startsWith("@")) {
        return null;
      }
      Matcher handle = HANDLE.matcher(text);
      if (!handle.matches()) {
        return null;
      }
      int last = handle.group(2) == null ? lines.nextShown(line + 1) : line;
      String told = handle.group(2) == null ? lines.get(last) : handle.group(2);
      Stamp stamp = WholeStamp.of(told);
      return stamp == null ? null : Heading.above(last, Stamp.by(handle.group(1), stamp));
    }
  }
}

package org.commentindex.internal.split.layout.fixed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/** YouTube: {@code @user} and {@code 2 days ago}, on one line or two. */
public final class YouTubeLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Measured: a share of 1.00 of these pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.95;

  private static final Pattern HANDLE =
      LinePattern.compile("@([\\p{L}\\d._·-]{handle})(?:[ \u00a0]{spaces}(\\S.{rest}))?");

  @Override
  public Layout learn(Lines head) {
    return new YouTubeLayout();
  }

  private record YouTubeLayout() implements Layout {
    @Override
    public String rule() {
      return "youtube";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
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
      int last = handle.group(2) == null ? lines.skipBlank(line + 1) : line;
      String date = handle.group(2) == null ? lines.get(last) : handle.group(2);
      Timestamp timestamp = TimestampLine.parse(date);
      return timestamp == null
          ? null
          : Heading.above(last, Timestamp.byline(handle.group(1), timestamp));
    }
  }
}

package org.commentindex.internal.split.layout.fixed;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;

/** Hacker News: {@code user 3 hours ago | next [–]}, also with votes, parent and root links. */
public final class HackerNewsLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Measured: a share of 1.00 of these pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.97;

  private static final List<Pattern> FORMS =
      List.of(
          LinePattern.compile(
              "(?=(?<rest>.*))(?:\\d+ points? by )?(?<author>[\\w-]{handle}) (?:on )?(?:\\d+"
                  + " \\p{L}+ ago|\\p{L}{month}\\.? \\d{1,2}, \\d{4})(?:"
                  + " \\[(?:flagged|dead|dupe)\\])*(?: \\| [\\p{L} ]+)*(?:(?: \\|)?"
                  + " (?:undown|unvote|favorite|flag))* \\[(?:[–−-]|\\d+ more)\\]"));

  @Override
  public Layout learn(Lines head) {
    return new PatternLayout(
        "hacker-news", CONFIDENCE, line -> line.endsWith("]"), FORMS, null, name -> true);
  }
}

package org.commentindex.internal.split.page;

import java.util.List;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.layout.fixed.ChatLogLearner;
import org.commentindex.internal.split.layout.fixed.HackerNewsLearner;
import org.commentindex.internal.split.layout.fixed.MailHeaderLearner;
import org.commentindex.internal.split.layout.fixed.RedditLearner;
import org.commentindex.internal.split.layout.fixed.YouTubeLearner;
import org.commentindex.internal.split.layout.learned.ActionRowLearner;
import org.commentindex.internal.split.layout.learned.BylineLearner;
import org.commentindex.internal.split.layout.learned.MarkdownHeadingLearner;
import org.commentindex.internal.split.layout.learned.NameBlockLearner;
import org.commentindex.internal.split.layout.learned.NameThenDateLearner;
import org.commentindex.internal.split.layout.learned.SeparatorLearner;
import org.commentindex.internal.split.layout.learned.SignatureLearner;
import org.commentindex.internal.split.layout.learned.UnknownLanguageBylineLearner;
import org.jspecify.annotations.Nullable;

/** Finds the layout of a text among all known families. */
final class LayoutDetector {
  /** Families with a heading for each comment, the most distinctive first. */
  private static final List<LayoutLearner> WITH_HEADINGS =
      List.of(
          new ChatLogLearner(),
          new MailHeaderLearner(),
          new HackerNewsLearner(),
          new RedditLearner(),
          new YouTubeLearner(),
          new MarkdownHeadingLearner(),
          new SignatureLearner(),
          new NameBlockLearner(),
          new NameThenDateLearner(),
          new BylineLearner(),
          new UnknownLanguageBylineLearner());

  /** Families that are tried if none of the others fits. */
  private static final List<LayoutLearner> WITHOUT_HEADINGS =
      List.of(new ActionRowLearner(), new SeparatorLearner());

  /**
   * Number of lines at the start of the text from which layouts are learned. Bounds the work on
   * long texts.
   */
  private static final int MAX_LINES = 4_000;

  /** Fewest headings in a text that does not begin with one. */
  private static final int MIN_HEADINGS = 2;

  /** Lowest confidence of a layout for which one heading, on the first line, is enough. */
  private static final double MIN_CONFIDENCE_OF_ONE = 0.9;

  /**
   * Most lines per heading, on average; fewer headings are chance. Without this limit, two
   * chat-like lines determined the layout of a long text without marks.
   */
  private static final int MAX_LINES_PER_HEADING = 200;

  /** Most lines per comment for layouts without headings, which occur by chance more often. */
  private static final int MAX_LINES_PER_ROW = 50;

  private LayoutDetector() {}

  /**
   * Returns the layout of a text, or null if it has none. Of the layouts with two headings or more
   * (or one, on the first line), it is the one whose first heading comes first: the marks of the
   * page come before those inside the text of its comments. Only the first 4,000 lines are
   * considered.
   */
  static @Nullable Layout detect(Lines lines) {
    Lines head = lines.head(MAX_LINES);
    Layout withHeadings = first(WITH_HEADINGS, head);
    if (withHeadings != null && isDense(withHeadings, head, MAX_LINES_PER_HEADING)) {
      return withHeadings;
    }
    Layout withoutHeadings = first(WITHOUT_HEADINGS, head);
    return withoutHeadings != null && isDense(withoutHeadings, head, MAX_LINES_PER_ROW)
        ? withoutHeadings
        : null;
  }

  /** Returns true if the text has enough headings for its length. */
  private static boolean isDense(Layout layout, Lines lines, int maxLinesPerHeading) {
    int headings = 0;
    int nonBlank = 0;
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      nonBlank++;
      Heading heading = layout.headingAt(lines, line);
      if (heading != null) {
        headings++;
        line = heading.last();
      }
    }
    return headings * maxLinesPerHeading >= nonBlank || nonBlank <= 2 * maxLinesPerHeading;
  }

  private static @Nullable Layout first(List<LayoutLearner> families, Lines head) {
    Layout best = null;
    int highest = Integer.MAX_VALUE;
    for (LayoutLearner family : families) {
      Layout layout = family.learn(head);
      int top =
          layout == null ? highest : firstHeading(layout, head, Math.min(highest, head.count()));
      if (top < highest) {
        highest = top;
        best = layout;
      }
    }
    return best;
  }

  /**
   * Returns the line of the first heading, or {@code Integer.MAX_VALUE} if there are too few
   * headings or the first one is after a line.
   */
  private static int firstHeading(Layout layout, Lines lines, int end) {
    int top = Integer.MAX_VALUE;
    int found = 0;
    int start = lines.skipBlank(1);
    for (int line = start; line <= lines.count() && found < MIN_HEADINGS; ) {
      Heading heading = found > 0 || line <= end ? layout.headingAt(lines, line) : null;
      if (heading != null) {
        found++;
        top = Math.min(top, line);
        line = heading.last();
      } else if (found == 0 && line > end) {
        return top;
      }
      line = lines.skipBlank(line + 1);
    }
    boolean oneOnFirstLine =
        found == 1 && top == start && layout.confidence() >= MIN_CONFIDENCE_OF_ONE;
    return found >= MIN_HEADINGS || oneOnFirstLine ? top : Integer.MAX_VALUE;
  }
}

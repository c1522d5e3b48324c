package org.commentindex.internal.split.page;

import java.util.List;
import java.util.TreeMap;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.layout.fixed.ChatLogLearner;
import org.commentindex.internal.split.layout.fixed.HackerNewsLearner;
import org.commentindex.internal.split.layout.fixed.MailHeaderLearner;
import org.commentindex.internal.split.layout.fixed.RedditLearner;
import org.commentindex.internal.split.layout.fixed.SiteTemplateLearner;
import org.commentindex.internal.split.layout.fixed.StackExchangeLearner;
import org.commentindex.internal.split.layout.fixed.YouTubeLearner;
import org.commentindex.internal.split.layout.learned.ActionRowLearner;
import org.commentindex.internal.split.layout.learned.BylineLearner;
import org.commentindex.internal.split.layout.learned.MarkdownHeadingLearner;
import org.commentindex.internal.split.layout.learned.NameBlockLearner;
import org.commentindex.internal.split.layout.learned.NameThenDateLearner;
import org.commentindex.internal.split.layout.learned.ReviewLearner;
import org.commentindex.internal.split.layout.learned.SeparatorLearner;
import org.commentindex.internal.split.layout.learned.SignatureLearner;
import org.commentindex.internal.split.layout.learned.UnknownLanguageBylineLearner;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.jspecify.annotations.Nullable;

/** Finds the layout of a text among all known families. */
final class LayoutDetector {
  /** Families with a heading for each comment, the most distinctive first. */
  private static final List<LayoutLearner> WITH_HEADINGS =
      List.of(
          new SiteTemplateLearner(),
          new ChatLogLearner(),
          new MailHeaderLearner(),
          new HackerNewsLearner(),
          new StackExchangeLearner(),
          new RedditLearner(),
          new YouTubeLearner(),
          new MarkdownHeadingLearner(),
          new SignatureLearner(),
          new ReviewLearner(),
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
   * Most lines per heading, on average; fewer headings are a coincidence. Without this limit, two
   * chat-like lines determined the layout of a long text without marks.
   */
  private static final int MAX_LINES_PER_HEADING = 200;

  /** Most lines per comment for layouts without headings, which occur by chance more often. */
  private static final int MAX_LINES_PER_ROW = 50;

  /**
   * Largest share of the headings that are directly followed by the next one. Lines of a log and
   * rows of a table look like headings without text. Chosen by hand; ChatLogTest guards it.
   */
  private static final double MAX_EMPTY = 0.5;

  /** Most lines of buttons and counts below a heading that has no text. Chosen by hand. */
  private static final int MAX_ROWS = 8;

  private LayoutDetector() {}

  /**
   * Returns the layout of a text, or null if it has none. Of the layouts with two headings or more
   * (or one, on the first line), it is the one whose first heading comes first: the marks of the
   * page come before those inside the text of its comments. Only the first 4,000 lines are
   * considered.
   */
  static @Nullable Layout detect(Lines lines) {
    Lines head = lines.head(MAX_LINES);
    Layout withHeadings = first(WITH_HEADINGS, head, MAX_LINES_PER_HEADING);
    return withHeadings != null ? withHeadings : first(WITHOUT_HEADINGS, head, MAX_LINES_PER_ROW);
  }

  /** Returns true if the text has enough headings for its length, and text below most of them. */
  private static boolean isPlausible(Layout layout, Lines lines, int maxLinesPerHeading) {
    int headings = 0;
    int empty = 0;
    int nonBlank = 0;
    int next = 0;
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      nonBlank++;
      Heading heading = layout.headingAt(lines, line);
      if (heading != null) {
        headings++;
        empty += line == next ? 1 : 0;
        line = heading.last();
        next = heading.column() == Heading.TEXT_BELOW ? textBelow(lines, line) : 0;
      }
    }
    boolean dense = headings * maxLinesPerHeading >= nonBlank || nonBlank <= 2 * maxLinesPerHeading;
    return dense && empty <= MAX_EMPTY * headings;
  }

  /** Returns the first line below a heading that is not a button or a count. */
  private static int textBelow(Lines lines, int heading) {
    int line = lines.skipBlank(heading + 1);
    for (int k = 0; k < MAX_ROWS && line <= lines.count(); k++) {
      String text = lines.get(line);
      boolean count = VoteCount.bare(text) != null && !text.startsWith("+");
      if (!count && !ActionRow.matches(text) && !WidgetLine.matches(text)) {
        return line;
      }
      line = lines.skipBlank(line + 1);
    }
    return line;
  }

  /** Returns the plausible layout whose first heading comes first, or null. */
  private static @Nullable Layout first(
      List<LayoutLearner> families, Lines head, int maxLinesPerHeading) {
    TreeMap<Integer, Layout> byTop = new TreeMap<>();
    for (LayoutLearner family : families) {
      Layout layout = family.learn(head);
      if (layout != null) {
        int end = byTop.isEmpty() ? head.count() : byTop.firstKey();
        int top = firstHeading(layout, head, end);
        if (top < Integer.MAX_VALUE
            && !byTop.containsKey(top)
            && isPlausible(layout, head, maxLinesPerHeading)) {
          byTop.put(top, layout);
        }
      }
    }
    return byTop.isEmpty() ? null : byTop.firstEntry().getValue();
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

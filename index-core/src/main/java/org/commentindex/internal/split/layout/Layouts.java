package org.commentindex.internal.split.layout;

import java.util.List;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** All kinds of pages that are known, those with the plainest marks first. */
final class Layouts {
  private static final List<LayoutFamily> MARKED =
      List.of(
          new ChatLog(),
          new MailThread(),
          new HackerNews(),
          new Reddit(),
          new YouTube(),
          new MarkdownHeadings(),
          new SignedComments(),
          new NameBlocks(),
          new NameThenDate(),
          new NameAndDate(),
          new LearnedByline());

  /** Those that are asked only when none of the others fits. */
  private static final List<LayoutFamily> PLAIN = List.of(new ButtonRows(), new Separators());

  private static final int LOOKED_AT = 4_000;
  private static final int LEAST = 2;

  /** A comment has at most so many lines, on average. */
  private static final int MOST_LINES = 200;

  private static final int MOST_LINES_OF_PLAIN = 50;

  private Layouts() {}

  /**
   * The layout of a text: of those with two headings or more (or one, on the very first line), the
   * one whose first heading stands highest, because the outermost marks come before the text that
   * may hold others. Null if none fits. Only the first 4,000 lines are looked at.
   */
  static @Nullable Layout of(Lines lines) {
    Lines head = lines.head(LOOKED_AT);
    Layout marked = highest(MARKED, head);
    if (marked != null && isDense(marked, head, MOST_LINES)) {
      return marked;
    }
    Layout plain = highest(PLAIN, head);
    return plain != null && isDense(plain, head, MOST_LINES_OF_PLAIN) ? plain : null;
  }

  /** Whether there is a heading for so many lines: a few in a long text are chance. */
  private static boolean isDense(Layout layout, Lines lines, int most) {
    int headings = 0;
    int shown = 0;
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      shown++;
      Heading heading = layout.headingAt(lines, line);
      if (heading != null) {
        headings++;
        line = heading.last();
      }
    }
    return headings * most >= shown || shown <= 2 * most;
  }

  private static @Nullable Layout highest(List<LayoutFamily> families, Lines head) {
    Layout best = null;
    int highest = Integer.MAX_VALUE;
    for (LayoutFamily family : families) {
      Layout layout = family.learn(head);
      int top = layout == null ? highest : top(layout, head, Math.min(highest, head.count()));
      if (top < highest) {
        highest = top;
        best = layout;
      }
    }
    return best;
  }

  /** The line of the first heading, or the greatest number if there are too few of them. */
  private static int top(Layout layout, Lines lines, int end) {
    int top = Integer.MAX_VALUE;
    int found = 0;
    int start = lines.nextShown(1);
    for (int line = start; line <= lines.count() && found < LEAST; ) {
      Heading heading = found > 0 || line <= end ? layout.headingAt(lines, line) : null;
      if (heading != null) {
        found++;
        top = Math.min(top, line);
        line = heading.last();
      } else if (found == 0 && line > end) {
        return top;
      }
      line = lines.nextShown(line + 1);
    }
    boolean atHead = found == 1 && top == start && layout.confidence() >= 0.9;
    return found >= LEAST || atHead ? top : Integer.MAX_VALUE;
  }
}

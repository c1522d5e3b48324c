package org.commentindex.internal.split.layout.learned;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.ButtonWord;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Comments without dates, each followed by the same action row: a row of known labels, or two lines
 * that follow each other at least three times. A comment begins after each row. If most comments
 * begin with a line that may be a name, that line is the author's name.
 */
public final class ActionRowLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Fewest repetitions of two lines that make them an action row. Chosen by hand; PagePasteTest
   * guards it.
   */
  private static final int MIN_REPETITIONS = 3;

  /** Fewest action rows on a page. */
  private static final int MIN_ROWS = 2;

  /**
   * Share of the comments that must begin with a name for that line to be the author. Chosen by
   * hand; PagePasteTest guards it.
   */
  private static final double MIN_NAMED = 0.8;

  /**
   * Set before the last measurement, in which a share of .92 of 49 pieces begins at a comment
   * (docs/splitting.md).
   */
  private static final double CONFIDENCE = 0.45;

  /** Measured: 25 of 26 authors are right, without the first line of the page. Set lower. */
  private static final double AUTHOR_CONFIDENCE = 0.85;

  /** A line of only a dot, between two labels. */
  private static final String DOT = "·";

  /** A line that names the people who have answered. */
  private static final Pattern REPLIED = LinePattern.compile("\\S.{rest} replied");

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> pairs = new HashMap<>();
    String above = "";
    for (int line = 1; line <= head.count(); line++) {
      String here = LineTemplate.of(head.get(line));
      pairs.merge(pair(above, here), 1, Integer::sum);
      above = here;
    }
    pairs.remove("");
    pairs.values().removeIf(count -> count < MIN_REPETITIONS);
    ActionRowLayout layout = new ActionRowLayout(Set.copyOf(pairs.keySet()), false);
    int rows = 0;
    int comments = 0;
    int named = 0;
    boolean afterRow = true;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      boolean row = layout.isRow(head, line);
      boolean begins = afterRow && !row;
      afterRow = row;
      rows += row ? 1 : 0;
      if (begins) {
        int name = nameLine(head, line);
        boolean isNamed = isName(head.get(name)) && isOnce(head, name);
        comments++;
        named += isNamed && head.skipBlank(name + 1) <= head.count() ? 1 : 0;
      }
    }
    boolean names = named >= MIN_NAMED * comments;
    return rows < MIN_ROWS ? null : new ActionRowLayout(layout.pairs, names);
  }

  /** Returns false for a line that is above the same line elsewhere: two labels, not a name. */
  private static boolean isOnce(Lines lines, int name) {
    String one = lines.get(name);
    String two = lines.get(name + 1);
    for (int line = 1; line < lines.count() && !two.isEmpty(); line++) {
      if (line != name && lines.get(line).equals(one) && lines.get(line + 1).equals(two)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the line below the badges and pictures that begin at a line. */
  private static int nameLine(Lines lines, int line) {
    int name = line;
    while (Badge.matches(lines.get(name)) || AvatarLine.matches(lines.get(name))) {
      name = lines.skipBlank(name + 1);
    }
    return name;
  }

  /** Returns true if a line may be a name and is no date: {@code Written March 5, 2024}. */
  private static boolean isName(String line) {
    return NameLine.isLikely(line) && TimestampLine.parse(line) == null;
  }

  /** Returns the templates of a line and the next; empty if either is a sentence or too long. */
  private static String pair(Lines lines, int line) {
    return pair(LineTemplate.of(lines.get(line)), LineTemplate.of(lines.get(line + 1)));
  }

  private static String pair(String one, String two) {
    boolean labels =
        !one.isEmpty()
            && !two.isEmpty()
            && !endsSentence(one)
            && !endsSentence(two)
            && (ButtonWord.isIn(one) || ButtonWord.isIn(two))
            && !CodeLine.matches(one)
            && !CodeLine.matches(two);
    return labels ? one + "\n" + two : "";
  }

  private static boolean endsSentence(String line) {
    return ".!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private record ActionRowLayout(Set<String> pairs, boolean named) implements Layout {
    @Override
    public String rule() {
      return "action-row";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public double authorConfidence() {
      return AUTHOR_CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isRow(lines, line)) {
        return null;
      }
      int name = nameLine(lines, line);
      int above = lines.lastNonBlank(line - 1);
      boolean placed = lines.isBlank(line - 1) || above == 0 || isRow(lines, above);
      if (named && placed && name > line && isName(lines.get(name))) {
        return Heading.above(name, Byline.of(NameLine.clean(lines.get(name)), null));
      }
      if (above > 0 && !isRow(lines, above)) {
        return null;
      }
      return named && isName(lines.get(line))
          ? Heading.above(line, Byline.of(NameLine.clean(lines.get(line)), null))
          : new Heading(line, 0, Byline.NONE);
    }

    /** An action row of these pages may also hold the age of the comment or a mark of an edit. */
    @Override
    public boolean isActionRow(String line) {
      if (AvatarLine.matches(line)) {
        return false;
      }
      if (ActionRow.matches(line)
          || WidgetLine.matches(line)
          || DOT.equals(line)
          || REPLIED.matcher(line).matches()) {
        return true;
      }
      Timestamp timestamp = TimestampLine.parse(line);
      return (timestamp != null && timestamp.date() == null)
          || Badge.isEditedMark(line)
          || ActionRow.isGlued(line);
    }

    /** Returns true for "Follow" and other badges below a name, which end no comment. */
    private boolean isBelowName(Lines lines, int line) {
      String text = lines.get(line);
      if (!Badge.matches(text) || Badge.isEditedMark(text)) {
        return false;
      }
      int above = line - 1;
      while (Badge.matches(lines.get(above)) && !Badge.isEditedMark(lines.get(above))) {
        above--;
      }
      String name = lines.get(above);
      return NameLine.isLikely(name) && !isActionRow(name);
    }

    boolean isRow(Lines lines, int line) {
      String text = lines.get(line);
      if (isBelowName(lines, line)) {
        return false;
      }
      return isActionRow(text)
          || (line > 1 && VoteCount.bare(text) != null && isActionRow(lines.get(line - 1)))
          || (!pairs.isEmpty()
              && (pairs.contains(pair(lines, line)) || pairs.contains(pair(lines, line - 1))));
    }
  }
}

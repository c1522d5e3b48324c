package org.commentindex.internal.split.layout.learned;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.HeadingPosition;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown heading or a bold line above each comment: {@code ## Comment 3 by @name (date)}. If
 * some headings have a date, the others belong to the text of comments; otherwise the headings of
 * the most frequent level are those of comments.
 */
public final class MarkdownHeadingLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Longest heading, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_LENGTH = 160;

  /** Markdown has six levels of headings; a bold line is level 0. */
  private static final int LEVELS = 7;

  /** Fewest headings without a date. */
  private static final int MIN_UNDATED = 2;

  /** Measured: a share of 1.00 of these pieces begins at a comment (docs/splitting.md). */
  private static final double DATED_CONFIDENCE = 0.97;

  /** Lower than with dates: a heading without one may also be part of a comment's text. */
  private static final double UNDATED_CONFIDENCE = 0.8;

  private static final Pattern FORM = LinePattern.compile("(#{level}) +(\\S.*?)#*|(\\*\\*)(\\S.*)");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iU)^\\W*(?:(?:post|comment|reply|message|answer|re)\\b)?[ :]*(?:#?\\d+\\b)?["
              + " :.)\\]-]*");
  private static final Pattern BY =
      Pattern.compile("(?i)(?:^|.*\\s)(?:by|from|von|par|door|av)[ :]+(@?\\S.*)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)[\\s:,]*(?:(?<!\\p{L})(?:wrote|said|says|writes|replied|commented|posted|on|at))?[\\s:,*()\\[\\]|·•–—-]*$");

  @Override
  public @Nullable Layout learn(Lines head) {
    int[] dated = new int[LEVELS];
    int[] undated = new int[LEVELS];
    for (int line = 1; line <= head.count(); line++) {
      MarkdownHeading heading = parse(head.get(line));
      if (heading != null && heading.timestamp != null) {
        dated[heading.level]++;
      } else if (heading != null && heading.level > 0 && HeadingPosition.isAfterGap(head, line)) {
        undated[heading.level]++;
      }
    }
    int level = mostUsed(dated);
    if (dated[level] > 0) {
      return new MarkdownHeadingLayout(level, true);
    }
    level = mostUsed(undated);
    return undated[level] < MIN_UNDATED ? null : new MarkdownHeadingLayout(level, false);
  }

  /** Returns the most frequent level; of several, the one with the fewest marks. */
  private static int mostUsed(int[] counts) {
    int most = 0;
    for (int level = 1; level < counts.length; level++) {
      most = counts[level] > counts[most] ? level : most;
    }
    return most;
  }

  /**
   * A heading.
   *
   * @param level number of leading {@code #}, 0 for a bold line
   */
  private record MarkdownHeading(int level, String title, @Nullable Timestamp timestamp) {}

  private static @Nullable MarkdownHeading parse(String line) {
    if (line.isEmpty()
        || (line.charAt(0) != '#' && line.charAt(0) != '*')
        || line.length() > MAX_LENGTH) {
      return null;
    }
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return null;
    }
    boolean bold = form.group(3) != null;
    String title = bold ? form.group(4) : form.group(2);
    return new MarkdownHeading(
        bold ? 0 : form.group(1).length(), title, TimestampFinder.find(title));
  }

  private record MarkdownHeadingLayout(int level, boolean dated) implements Layout {
    @Override
    public String rule() {
      return "heading";
    }

    @Override
    public double confidence() {
      return dated ? DATED_CONFIDENCE : UNDATED_CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      MarkdownHeading heading = parse(lines.get(line));
      if (heading == null || heading.level != level || (dated && heading.timestamp == null)) {
        return null;
      }
      if (!dated && !HeadingPosition.isAfterGap(lines, line)) {
        return null;
      }
      String title =
          heading.timestamp == null ? heading.title : heading.timestamp.removeFrom(heading.title);
      Matcher by = BY.matcher(title);
      String named = by.matches() ? by.group(1) : NUMBERED.matcher(title).replaceFirst("");
      String author = NameLine.clean(SAID.matcher(named).replaceFirst(""));
      boolean name = by.matches() || dated || NameLine.isLikely(author);
      return Heading.above(line, Timestamp.byline(name ? author : null, heading.timestamp));
    }

    @Override
    public boolean mayHaveFooter() {
      return false;
    }

    @Override
    public boolean isActionRow(String line) {
      return ActionRow.matches(line) || HorizontalRule.matches(line);
    }
  }
}

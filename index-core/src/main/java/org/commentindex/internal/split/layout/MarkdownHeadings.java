package org.commentindex.internal.split.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown heading, or a bold line, above each comment: {@code ## Comment 3 by @name (date)}.
 * Headings with a date are those of comments if there are any (others belong to a comment's text);
 * else those of the level that is used most.
 */
final class MarkdownHeadings implements LayoutFamily {
  private static final Pattern FORM = Pattern.compile("(#{1,6}) +(\\S.*?)#*|(\\*\\*)(\\S.*)");
  private static final int LONGEST = 160;
  private static final int LEVELS = 7;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iU)^\\W*(?:(?:post|comment|reply|message|answer|re)\\b)?[ :]*(?:#?\\d+\\b)?[ :.)\\]-]*");
  private static final Pattern BY =
      Pattern.compile("(?i)(?:^|.*\\s)(?:by|from|von|par|door|av)[ :]+(@?\\S.*)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)[\\s:,]*(?:(?<!\\p{L})(?:wrote|said|says|writes|replied|commented|posted|on|at))?[\\s:,*()\\[\\]|·•–—-]*$");

  @Override
  public @Nullable Layout learn(Lines head) {
    int[] dated = new int[LEVELS];
    int[] plain = new int[LEVELS];
    for (int line = 1; line <= head.count(); line++) {
      Mark mark = mark(head.get(line));
      if (mark != null && mark.stamp != null) {
        dated[mark.level]++;
      } else if (mark != null && mark.level > 0 && NameThenDate.isParted(head, line)) {
        plain[mark.level]++;
      }
    }
    int level = mostUsed(dated);
    if (dated[level] > 0) {
      return new Page(level, true);
    }
    level = mostUsed(plain);
    return plain[level] < 2 ? null : new Page(level, false);
  }

  /** The level used most; of several the highest. */
  private static int mostUsed(int[] counts) {
    int most = 0;
    for (int level = 1; level < counts.length; level++) {
      most = counts[level] > counts[most] ? level : most;
    }
    return most;
  }

  /** Level 0 is a bold line. */
  private record Mark(int level, String title, @Nullable Stamp stamp) {}

  private static @Nullable Mark mark(String line) {
    if (line.isEmpty()
        || (line.charAt(0) != '#' && line.charAt(0) != '*')
        || line.length() > LONGEST) {
      return null;
    }
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return null;
    }
    boolean bold = form.group(3) != null;
    String title = bold ? form.group(4) : form.group(2);
    return new Mark(bold ? 0 : form.group(1).length(), title, Stamps.find(title));
  }

  private record Page(int level, boolean dated) implements Layout {
    @Override
    public String rule() {
      return "heading";
    }

    @Override
    public double confidence() {
      return dated ? 0.97 : 0.8;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      Mark mark = mark(lines.get(line));
      if (mark == null || mark.level != level || (dated && mark.stamp == null)) {
        return null;
      }
      if (!dated && !NameThenDate.isParted(lines, line)) {
        return null;
      }
      String title = mark.stamp == null ? mark.title : mark.stamp.without(mark.title);
      Matcher by = BY.matcher(title);
      String named = by.matches() ? by.group(1) : NUMBERED.matcher(title).replaceFirst("");
      String author = Names.clean(SAID.matcher(named).replaceFirst(""));
      boolean name = by.matches() || dated || Names.isLikely(author);
      return Heading.above(line, Stamp.by(name ? author : null, mark.stamp));
    }

    @Override
    public boolean hasFoot() {
      return false;
    }

    @Override
    public boolean isButton(String line) {
      return Buttons.isKnown(line) || Separators.isRule(line);
    }
  }
}

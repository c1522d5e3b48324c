package org.commentindex.internal.split.layout.fixed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/**
 * Reddit in its three forms: {@code level 2}, name, dot and {@code 3 hr. ago} on separate lines;
 * {@code u/name} and the time on separate lines; or {@code [–]name 12 points 3 hours ago} on one
 * line.
 */
public final class RedditLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Longest heading or action row, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_LENGTH = 160;

  /**
   * Most lines from the name to the time: badges and a dot may be between them. Chosen by hand;
   * PagePasteTest guards it.
   */
  private static final int MAX_HEADING_LINES = 8;

  /** Measured: a share of 1.00 of these pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.97;

  private static final Pattern LEVEL = Pattern.compile("level (\\d{1,3})");
  private static final Pattern USER =
      LinePattern.compile("u/([\\w-]{handle}|\\[deleted\\])(?: avatar)?");

  /** The heading of old.reddit.com. */
  private static final Pattern OLD =
      LinePattern.compile(
          "\\[[–+−-]\\] ?([\\w-]{handle}|\\[deleted\\]) ?(?:\\[\\w+\\] ?)*(.{rest}?(?:points?|score"
              + " hidden).{title} ago.{words})");

  private static final Pattern OLD_ACTION_ROW =
      Pattern.compile(
          "(?:permalink|embed|save|parent|context|full comments|report|give award|hide child"
              + " comments|reply|\\(\\d+\\)|\\s)++");
  private static final String DELETED = "[deleted]";

  @Override
  public Layout learn(Lines head) {
    return new RedditLayout();
  }

  private record RedditLayout() implements Layout {
    @Override
    public String rule() {
      return "reddit";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      if (text.length() > MAX_LENGTH) {
        return null;
      }
      Matcher old = OLD.matcher(text);
      if (old.matches()) {
        Timestamp timestamp = TimestampFinder.find(old.group(2));
        Byline byline = Timestamp.byline(old.group(1), timestamp);
        return Heading.above(line, byline.orVotes(VoteCount.find(old.group(2))));
      }
      Matcher level = LEVEL.matcher(text);
      if (level.matches()) {
        int depth = Math.max(0, Integer.parseInt(level.group(1)) - 1);
        return headingWithTime(lines, lines.skipBlank(line + 1), null, depth);
      }
      Matcher user = USER.matcher(text);
      if (text.equals(DELETED)) {
        return headingWithTime(lines, line, DELETED, null);
      }
      Heading heading = user.matches() ? headingWithTime(lines, line, user.group(1), null) : null;
      return heading != null && lines.get(line - 1).equals("Posted by")
          ? heading.notAComment()
          : heading;
    }

    @Override
    public boolean isActionRow(String line) {
      return ActionRow.matches(line)
          || (line.length() <= MAX_LENGTH && OLD_ACTION_ROW.matcher(line).matches());
    }

    /** Looks below a line for the name, if it is not known yet, and the time. */
    private static @Nullable Heading headingWithTime(
        Lines lines, int start, @Nullable String name, @Nullable Integer depth) {
      String author = name;
      int line = start;
      for (int k = 0; k < MAX_HEADING_LINES && line <= lines.count(); k++) {
        String text = lines.get(line);
        Timestamp timestamp = TimestampFinder.find(text);
        if (timestamp != null && author != null) {
          return Heading.above(line, Timestamp.byline(author, timestamp).orDepth(depth));
        }
        if (author == null && NameLine.isLikely(text)) {
          author = NameLine.clean(text);
          if (timestamp != null) {
            author = NameLine.clean(timestamp.removeFrom(text));
            return Heading.above(line, Timestamp.byline(author, timestamp).orDepth(depth));
          }
        } else if (text.length() > NameLine.MAX_LENGTH) {
          return null;
        }
        line = lines.skipBlank(line + 1);
      }
      return null;
    }
  }
}

package org.commentindex.internal.split.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reddit: {@code level 2}, a name, a dot and {@code 3 hr. ago} on lines of their own; {@code
 * u/name} so; or {@code [–]name 12 points 3 hours ago} on one.
 */
final class Reddit implements LayoutFamily {
  private static final Pattern LEVEL = Pattern.compile("level (\\d{1,3})");
  private static final Pattern USER = Pattern.compile("u/([\\w-]{2,30}|\\[deleted\\])(?: avatar)?");
  private static final Pattern OLD =
      Pattern.compile(
          "\\[[–+−-]\\] ?([\\w-]{2,30}|\\[deleted\\]) ?(?:\\[\\w+\\] ?)*(.{0,40}?(?:points?|score hidden).{0,60} ago.{0,20})");
  private static final Pattern OLD_BUTTONS =
      Pattern.compile(
          "(?:permalink|embed|save|parent|context|full comments|report|give award|hide child comments"
              + "|reply|\\(\\d+\\)|\\s)+");
  private static final String DELETED = "[deleted]";
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 8;

  @Override
  public Layout learn(Lines head) {
    return new Page();
  }

  private record Page() implements Layout {
    @Override
    public String rule() {
      return "reddit";
    }

    @Override
    public double confidence() {
      return 0.97;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      if (text.length() > LONGEST) {
        return null;
      }
      Matcher old = OLD.matcher(text);
      if (old.matches()) {
        Stamp stamp = Stamps.find(old.group(2));
        Byline byline = Stamp.by(old.group(1), stamp);
        return Heading.above(line, byline.orVotes(Buttons.votes(old.group(2))));
      }
      Matcher level = LEVEL.matcher(text);
      if (level.matches()) {
        int depth = Math.max(0, Integer.parseInt(level.group(1)) - 1);
        return stamped(lines, lines.nextShown(line + 1), null, depth);
      }
      Matcher user = USER.matcher(text);
      if (text.equals(DELETED)) {
        return stamped(lines, line, DELETED, null);
      }
      Heading heading = user.matches() ? stamped(lines, line, user.group(1), null) : null;
      return heading != null && lines.get(line - 1).equals("Posted by")
          ? heading.ofNone()
          : heading;
    }

    @Override
    public boolean isButton(String line) {
      return Buttons.isKnown(line)
          || (line.length() <= LONGEST && OLD_BUTTONS.matcher(line).matches());
    }

    /** Goes down over name and badges to the line with the time. */
    private static @Nullable Heading stamped(
        Lines lines, int start, @Nullable String name, @Nullable Integer depth) {
      String author = name;
      int line = start;
      for (int k = 0; k < MOST_LINES && line <= lines.count(); k++) {
        String text = lines.get(line);
        Stamp stamp = Stamps.find(text);
        if (stamp != null && author != null) {
          return Heading.above(line, Stamp.by(author, stamp).orDepth(depth));
        }
        if (author == null && Names.isLikely(text)) {
          author = Names.clean(text);
          if (stamp != null) {
            author = Names.clean(stamp.without(text));
            return Heading.above(line, Stamp.by(author, stamp).orDepth(depth));
          }
        } else if (text.length() > Names.longest()) {
          return null;
        }
        line = lines.nextShown(line + 1);
      }
      return null;
    }
  }
}

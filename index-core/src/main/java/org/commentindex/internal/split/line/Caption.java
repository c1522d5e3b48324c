package org.commentindex.internal.split.line;

import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.timestamp.TimestampFinder;

/** Recognizes the label of a comment that repeats the name below it: {@code Comment by Ann}. */
public final class Caption {
  /** Lines below a caption that are searched for the name: initials may be between them. */
  private static final int MAX_DISTANCE = 2;

  private Caption() {}

  /**
   * Returns true if a line has other words and the name that is on one of the next two lines. The
   * name alone at its start may be that of a person with a longer name, unless a date follows it.
   */
  public static boolean matches(Lines lines, int line) {
    String text = lines.get(line);
    if (text.indexOf(' ') < 0 || text.length() > TimestampFinder.MAX_LINE_LENGTH) {
      return false;
    }
    for (int below = line + 1; below <= line + MAX_DISTANCE; below++) {
      String name = lines.get(below);
      if (name.length() > 1
          && text.length() > name.length()
          && text.contains(name)
          && NameLine.isLikely(name)
          && (!text.startsWith(name) || TimestampFinder.find(text) != null)) {
        return true;
      }
    }
    return false;
  }
}

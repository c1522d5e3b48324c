package org.commentindex.internal.split.line;

import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;

/**
 * Determines whether a line is set apart from the text above it, as the headings of comments are.
 */
public final class HeadingPosition {
  /**
   * Lines above a heading that are searched for badges and handles. Chosen by hand; the pages of
   * PagePasteTest guard it.
   */
  private static final int MAX_BADGES = 4;

  /** Most lines of a heading above its last name: a picture, initials, a name, a role. */
  private static final int MAX_NAMES = 4;

  private HeadingPosition() {}

  /**
   * Returns true if a line is the first of the text or follows a blank line or an action row.
   * Badges and handles directly above it are ignored.
   */
  public static boolean isAfterGap(Lines lines, int line) {
    int above = line - 1;
    while (above > line - MAX_BADGES && !lines.isBlank(above) && belongsToNext(lines.get(above))) {
      above--;
    }
    return above < 1 || lines.isBlank(above) || isRow(lines.get(above));
  }

  /**
   * Returns true if a line is below other lines of its heading: pictures, names and roles, the
   * first of which follows a gap.
   */
  public static boolean isBelowNames(Lines lines, int line) {
    int above = line - 1;
    while (above >= line - MAX_NAMES
        && !lines.isBlank(above)
        && (NameLine.isLikely(lines.get(above)) || belongsToNext(lines.get(above)))) {
      above--;
    }
    String top = lines.get(above);
    return above < line - 1
        && (above < 1 || top.isEmpty() || isRow(top) || VoteCount.bare(top) != null);
  }

  private static boolean isRow(String line) {
    return ActionRow.matches(line) || WidgetLine.matches(line);
  }

  /** Returns true for a line that belongs to the heading below it. */
  private static boolean belongsToNext(String line) {
    return Badge.matches(line)
        || AvatarLine.matches(line)
        || (line.startsWith("@") && line.indexOf(' ') < 0);
  }
}

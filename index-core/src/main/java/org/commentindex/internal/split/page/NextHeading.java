package org.commentindex.internal.split.page;

import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.Badge;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines at the end of a section that belong to the heading of the next one: the name and
 * profile of its author, or their handle, above the line that the layout takes for the heading.
 */
final class NextHeading {
  /**
   * Most lines of a profile: enough for those of vBulletin and XenForo. PagePasteTest guards it.
   */
  private static final int MAX_PROFILE_LINES = 10;

  private NextHeading() {}

  /**
   * Returns the last line of a section that is not blank and does not belong to the next heading.
   *
   * @param first first line of the section
   * @param last last line of the section
   * @param nextAuthor the author in the next heading, or null if there is none
   */
  static int lastLineBefore(Lines lines, int first, int last, @Nullable String nextAuthor) {
    int line =
        lines.lastNonBlank(
            nextAuthor == null ? last : lineAboveProfile(lines, first, last, nextAuthor));
    int handle = line;
    while (nextAuthor != null && handle > first && Badge.matches(lines.get(handle))) {
      handle = lines.lastNonBlank(handle - 1);
    }
    return nextAuthor != null && handle > first && lines.get(handle).equals("@" + nextAuthor)
        ? lines.lastNonBlank(handle - 1)
        : line;
  }

  /**
   * Returns the line above the name and profile of the next author, or the last if there are none.
   */
  private static int lineAboveProfile(Lines lines, int first, int last, String nextAuthor) {
    boolean hasProfile = false;
    for (int line = last; line > Math.max(first, last - MAX_PROFILE_LINES); line--) {
      String text = lines.get(line);
      if (hasProfile && (text.equals(nextAuthor) || text.equals("@" + nextAuthor))) {
        return line - 1;
      }
      hasProfile |= Badge.matches(text);
      if (text.length() > NameLine.MAX_LENGTH) {
        return last;
      }
    }
    return last;
  }
}

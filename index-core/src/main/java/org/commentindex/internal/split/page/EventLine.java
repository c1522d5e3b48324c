package org.commentindex.internal.split.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;

/**
 * Recognizes lines that report an action of one of the authors: {@code Ann closed this 2 days ago}.
 */
final class EventLine {
  /** Longest such line, in characters: half the longest line that is searched for a timestamp. */
  private static final int MAX_LENGTH = TimestampFinder.MAX_LINE_LENGTH / 2;

  /** An action of a person on a page of issues, in a line below the name. */
  private static final Pattern ACTION =
      LinePattern.compile(
          "(?:added|removed|closed|reopened|(?:self-|un)?assigned|mentioned|linked|changed|moved"
              + "|renamed|locked|unlocked|pinned|unpinned|marked|requested|merged|(?:force-)?pushed"
              + "|converted|transferred|referenced|milestoned|labeled|approved)(?: .{title})?");

  private EventLine() {}

  /** Returns true if a line below a name reports an action of this person: {@code closed this}. */
  static boolean isAction(String line) {
    return line.length() <= MAX_LENGTH && ACTION.matcher(line).matches();
  }

  /**
   * Returns true if a line follows a gap, begins with the name of an author and ends with a
   * timestamp.
   */
  static boolean matches(Lines lines, int line, Set<String> authors) {
    String text = lines.get(line);
    if (authors.isEmpty() || !lines.isBlank(line - 1) || text.length() > MAX_LENGTH) {
      return false;
    }
    Timestamp timestamp = TimestampFinder.find(text);
    boolean endsWithTime = timestamp != null && timestamp.end() == text.length();
    for (int space = text.indexOf(' ');
        endsWithTime && space > 0;
        space = text.indexOf(' ', space + 1)) {
      if (authors.contains(text.substring(0, space))) {
        return true;
      }
    }
    return false;
  }
}

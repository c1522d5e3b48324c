package org.commentindex.internal.split.line.control;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;

/** Recognizes the text in place of a deleted comment or an omitted picture. */
public final class Placeholder {
  /** Longest placeholder, in characters: enough for "deleted by" and a name of 40 characters. */
  private static final int MAX_LENGTH = 80;

  private static final Pattern FORM =
      LinePattern.compile(
          "[<\\[(](?:flagged|dead|deleted|removed)[>\\])]|[<\\[(]?(?:(?:this )?(?:comment|message)"
              + " (?:was |has been )?(?:deleted|removed)(?: by .{name})?|(?:deleted|removed) by"
              + " (?:the )?(?:user|author|moderators?|admin)|you deleted this message|(?:<attached:"
              + " )?(?:media|image|video|audio|sticker|gif|document) omitted)[>\\])]?\\.?",
          Pattern.CASE_INSENSITIVE);

  private Placeholder() {}

  /**
   * Returns true if all lines of a range are placeholders or blank.
   *
   * @param first first line, from 1
   * @param last last line, inclusive
   * @param column where on the first line to begin, 0-based
   */
  public static boolean coversAll(Lines lines, int first, int last, int column) {
    for (int line = first; line <= last; line++) {
      String text = line == first ? lines.get(line, column) : lines.get(line);
      if (!text.isEmpty() && (text.length() > MAX_LENGTH || !FORM.matcher(text).matches())) {
        return false;
      }
    }
    return true;
  }
}

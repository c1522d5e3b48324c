package org.commentindex.internal.split.layout;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;

/** What pages and logs show in the place of a comment that is gone, or of a picture. */
final class Placeholders {
  private static final int LONGEST = 80;
  private static final Pattern FORM =
      Pattern.compile(
          "[<\\[(](?:flagged|dead|deleted|removed)[>\\])]"
              + "|[<\\[(]?(?:(?:this )?(?:comment|message) (?:was |has been )?(?:deleted|removed)(?: by .{1,40})?"
              + "|(?:deleted|removed) by (?:the )?(?:user|author|moderators?|admin)|you deleted this message"
              + "|(?:<attached: )?(?:media|image|video|audio|sticker|gif|document) omitted)[>\\])]?\\.?",
          Pattern.CASE_INSENSITIVE);

  private Placeholders() {}

  /** Whether no line from one to another says anything else, the first one from a column on. */
  static boolean areAll(Lines lines, int first, int last, int column) {
    for (int line = first; line <= last; line++) {
      String text = line == first ? lines.get(line, column) : lines.get(line);
      if (!text.isEmpty() && (text.length() > LONGEST || !FORM.matcher(text).matches())) {
        return false;
      }
    }
    return true;
  }
}

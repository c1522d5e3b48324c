package org.commentindex.internal.url;

import java.util.regex.Pattern;

/**
 * Recognizes URLs that a program wrote: in pasted build logs, which name every fetched package, and
 * in pasted configurations. They would dominate the cited URLs of bug reports.
 */
final class MachineWrittenUrls {
  /**
   * Number of characters before a URL that are examined. Bounds the work per URL; longer than the
   * key or the log prefix before a URL.
   */
  private static final int CONTEXT = 60;

  // A log line: "info: tool: cloning https://…".
  private static final Pattern LOG_LINE =
      Pattern.compile("\\S:\\s(?:cloning|downloading|fetching|updating)\\s$");

  // The value of a setting: "key": "https://…", key = "https://…", git "https://…".
  private static final Pattern SETTING = Pattern.compile("(?:[\"']\\s*:|\\s:?=|\\bgit)\\s*[\"']$");

  private MachineWrittenUrls() {}

  /** Returns true if the URL at [start, end) was written by or for a program. */
  static boolean contains(String text, int start, int end) {
    String context = text.substring(Math.max(0, start - CONTEXT), start);
    String before = context.substring(context.lastIndexOf('\n') + 1);
    if (before.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    if (last == '"' || last == '\'') {
      return end < text.length() && text.charAt(end) == last && SETTING.matcher(before).find();
    }
    return Character.isWhitespace(last) && LOG_LINE.matcher(before).find();
  }
}

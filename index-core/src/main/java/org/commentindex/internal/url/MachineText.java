package org.commentindex.internal.url;

import java.util.regex.Pattern;

/**
 * Tells addresses that a program wrote from those that a person cites. A pasted build log names
 * every package it fetched, and a pasted configuration every service it asks: in a thread of bug
 * reports these would lead the list of cited URLs, and nobody cited them.
 */
final class MachineText {
  /** How far before an address its line is looked at: so many characters. */
  private static final int REACH = 60;

  // "info: tool: cloning https://…": a log says who is speaking, then what it does.
  private static final Pattern LOG_LINE =
      Pattern.compile("\\S:\\s(?:cloning|downloading|fetching|updating)\\s$");

  // "key": "https://…", key = "https://…", git "https://…": the value of a setting.
  private static final Pattern SETTING = Pattern.compile("(?:[\"']\\s*:|\\s:?=|\\bgit)\\s*[\"']$");

  private MachineText() {}

  /** Whether the address from {@code start} to {@code end} was written by or for a program. */
  static boolean holds(String text, int start, int end) {
    String reach = text.substring(Math.max(0, start - REACH), start);
    String before = reach.substring(reach.lastIndexOf('\n') + 1);
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

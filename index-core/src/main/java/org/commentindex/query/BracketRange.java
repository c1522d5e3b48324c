package org.commentindex.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range in Lucene's notation: {@code [a TO b]} includes both ends, <code>{a TO b}</code> neither,
 * and a {@code *} is an open end.
 *
 * @param from the start as typed
 * @param to the end as typed
 * @param fromInclusive true if the start is in the range
 * @param toInclusive true if the end is in the range
 */
record BracketRange(String from, String to, boolean fromInclusive, boolean toInclusive) {
  /** The maximum length of a range in characters; longer than two dates with their times. */
  static final int MAX_LENGTH = 160;

  private static final Pattern RANGE =
      Pattern.compile("([\\[{])\\s*(\\S.*?)\\s+(?:TO|to)\\s+(\\S.*?)\\s*([\\]}])");

  /** Returns the range, or null if the text is not a range. */
  static @Nullable BracketRange parse(String text) {
    Matcher parts = text.length() > MAX_LENGTH ? null : RANGE.matcher(text);
    return parts == null || !parts.matches()
        ? null
        : new BracketRange(
            unquoted(parts.group(2)),
            unquoted(parts.group(3)),
            parts.group(1).equals("["),
            parts.group(4).equals("]"));
  }

  /** Returns the same range with its ends swapped, in Lucene's notation. */
  String swapped() {
    return (fromInclusive ? "[" : "{") + to + " TO " + from + (toInclusive ? "]" : "}");
  }

  /** Returns true for an end without a limit. */
  boolean isOpen(String end) {
    return end.equals("*");
  }

  private static String unquoted(String end) {
    boolean quoted = end.length() > 2 && end.startsWith("\"") && end.endsWith("\"");
    return quoted ? end.substring(1, end.length() - 1) : end;
  }
}

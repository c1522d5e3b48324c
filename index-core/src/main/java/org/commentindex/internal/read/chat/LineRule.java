package org.commentindex.internal.read.chat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.read.chat.timestamp.ChatTimestampParser;
import org.jspecify.annotations.Nullable;

/**
 * A form of lines in a chat log.
 *
 * @param kind what such a line is
 * @param pattern matches the whole line; its groups {@code timestamp}, {@code name}, {@code text}
 *     and {@code title} are the parts, each of which may be absent
 * @param dated whether the date and time must state the day
 * @param groups the names of the pattern's groups
 */
record LineRule(LineKind kind, Pattern pattern, boolean dated, Set<String> groups) {

  static LineRule of(LineKind kind, String regex) {
    return of(kind, regex, false);
  }

  /** Returns a form of lines with a date and a time of day. */
  static LineRule dated(LineKind kind, String regex) {
    return of(kind, regex, true);
  }

  private static LineRule of(LineKind kind, String regex, boolean dated) {
    Pattern pattern = Pattern.compile(regex);
    return new LineRule(kind, pattern, dated, Set.copyOf(pattern.namedGroups().keySet()));
  }

  /** Returns the parts of a line, or null if it does not have this form. */
  @Nullable ChatLine match(String line) {
    Matcher m = pattern.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String written = group(m, "timestamp");
    ChatTimestamp timestamp = written == null ? null : ChatTimestampParser.parse(written);
    boolean complete = timestamp != null && timestamp.hasDay() && timestamp.time() != null;
    if (written != null && (timestamp == null || (dated && !complete))) {
      return null;
    }
    LineKind found = kind == LineKind.MESSAGE_AFTER_BLANK ? LineKind.MESSAGE : kind;
    return new ChatLine(found, timestamp, group(m, "name"), group(m, "text"), group(m, "title"));
  }

  private @Nullable String group(Matcher m, String name) {
    return groups.contains(name) ? m.group(name) : null;
  }
}

package org.commentindex.internal.read.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule for lines of a chat log. The pattern must match the whole line. Its groups {@code when},
 * {@code name} and {@code text} are optional. If it has a group {@code when}, that must be a
 * timestamp with the parts that {@code needs} names.
 *
 * @param kind what such a line is
 * @param needs the parts of the timestamp
 * @param place where such a line may be
 */
record ChatRule(ChatLineKind kind, Needs needs, Place place, Pattern pattern) {

  /** The parts that a timestamp must have. */
  enum Needs {
    ANY,
    TIME,
    DATE,
    DATE_AND_TIME
  }

  /** Where a line may be. */
  enum Place {
    ANYWHERE,
    BEFORE_MESSAGES,
    AFTER_BLANK
  }

  /**
   * A line as a rule reads it.
   *
   * @param time its timestamp, or null if the rule has none
   * @param name the author, or null
   * @param text the rest of the line
   */
  record Line(ChatLineKind kind, @Nullable ChatTime time, @Nullable String name, String text) {}

  static ChatRule of(ChatLineKind kind, Needs needs, String pattern) {
    return new ChatRule(kind, needs, Place.ANYWHERE, Pattern.compile(pattern));
  }

  static ChatRule of(ChatLineKind kind, String pattern) {
    return of(kind, Needs.ANY, pattern);
  }

  ChatRule at(Place where) {
    return new ChatRule(kind, needs, where, pattern);
  }

  /** Reads a line; returns null if the rule does not fit. */
  @Nullable Line read(String line, boolean afterBlank, boolean beforeMessages) {
    if ((place == Place.AFTER_BLANK && !afterBlank)
        || (place == Place.BEFORE_MESSAGES && !beforeMessages)) {
      return null;
    }
    Matcher m = pattern.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String when = group(m, "when");
    ChatTime time = when == null ? null : ChatTime.of(when);
    if (when != null && (time == null || !isComplete(time))) {
      return null;
    }
    String text = group(m, "text");
    return new Line(kind, time, group(m, "name"), text == null ? "" : text);
  }

  private boolean isComplete(ChatTime time) {
    boolean dated = needs == Needs.DATE || needs == Needs.DATE_AND_TIME;
    boolean timed = needs == Needs.TIME || needs == Needs.DATE_AND_TIME;
    return (!dated || time.hasDate()) && (!timed || time.time() != null);
  }

  private static @Nullable String group(Matcher m, String name) {
    return m.namedGroups().containsKey(name) ? m.group(name) : null;
  }
}

package org.commentindex.internal.read.chat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form of lines in a chat log.
 *
 * @param kind what such a line is
 * @param pattern matches the whole line; its groups {@code stamp}, {@code name}, {@code text} and
 *     {@code title} are the parts, each of which may be absent
 * @param groups the names of the pattern's groups
 */
record LineRule(LineKind kind, Pattern pattern, Set<String> groups) {

  static LineRule of(LineKind kind, String regex) {
    Pattern pattern = Pattern.compile(regex);
    return new LineRule(kind, pattern, Set.copyOf(pattern.namedGroups().keySet()));
  }

  /** Returns the parts of a line, or null if it does not have this form. */
  @Nullable ChatLine match(String line) {
    Matcher m = pattern.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String written = group(m, "stamp");
    ChatStamp stamp = written == null ? null : ChatStampParser.parse(written);
    if (written != null && stamp == null) {
      return null;
    }
    return new ChatLine(kind, stamp, group(m, "name"), group(m, "text"), group(m, "title"));
  }

  private @Nullable String group(Matcher m, String name) {
    return groups.contains(name) ? m.group(name) : null;
  }
}

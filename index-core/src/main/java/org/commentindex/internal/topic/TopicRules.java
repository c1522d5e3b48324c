package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The content of a topics file: one rule {@code name = query} per line. Empty lines and lines that
 * start with {@code #} are ignored. A topic may have several rules; a comment gets it by matching
 * any of them.
 *
 * @param rules the valid rules, in order of lines
 * @param errors one message for each invalid line
 */
public record TopicRules(List<TopicRuleLine> rules, List<String> errors) {

  public TopicRules {
    rules = List.copyOf(rules);
    errors = List.copyOf(errors);
  }

  /** Parses the lines of a topics file. Invalid lines are reported in the errors. */
  public static TopicRules parse(List<String> lines) {
    List<TopicRuleLine> rules = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutByteOrderMark(lines.get(i)).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String name = equals < 0 ? line : line.substring(0, equals).strip();
      String query = equals < 0 ? "" : line.substring(equals + 1).strip();
      String error = error(equals, name, query);
      if (error.isEmpty()) {
        String key = name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        rules.add(new TopicRuleLine(key, query, i + 1));
      } else {
        errors.add("line " + (i + 1) + ": " + error + ": " + line);
      }
    }
    return new TopicRules(rules, errors);
  }

  private static String error(int equals, String name, String query) {
    if (equals < 0) {
      return "no '=' between name and query";
    }
    if (name.isEmpty()) {
      return "no name before '='";
    }
    return query.isEmpty() ? "no query after '='" : "";
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}

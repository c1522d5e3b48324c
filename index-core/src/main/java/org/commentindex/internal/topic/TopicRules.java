package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a topics file says: {@code name = query}, one rule a line; empty lines and those that begin
 * with {@code #} say nothing. Several rules of one name stand beside each other: a comment that any
 * of them finds is about the topic.
 *
 * @param rules those that can be read, in order of lines
 * @param errors what is wrong, a sentence for each line that cannot be read
 */
public record TopicRules(List<TopicRule> rules, List<String> errors) {

  public TopicRules {
    rules = List.copyOf(rules);
    errors = List.copyOf(errors);
  }

  /** Reads the lines of a topics file. Never throws: what cannot be read is in the errors. */
  public static TopicRules parse(List<String> lines) {
    List<TopicRule> rules = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutMark(lines.get(i)).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String name = equals < 0 ? line : line.substring(0, equals).strip();
      String query = equals < 0 ? "" : line.substring(equals + 1).strip();
      String wrong = wrong(equals, name, query);
      if (wrong.isEmpty()) {
        String key = name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        rules.add(new TopicRule(key, query, i + 1));
      } else {
        errors.add("line " + (i + 1) + ": " + wrong + ": " + line);
      }
    }
    return new TopicRules(rules, errors);
  }

  private static String wrong(int equals, String name, String query) {
    if (equals < 0) {
      return "no '=' between name and query";
    }
    if (name.isEmpty()) {
      return "no name before '='";
    }
    return query.isEmpty() ? "no query after '='" : "";
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}

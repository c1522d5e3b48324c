package org.commentindex.internal.topic;

import java.util.List;

/** Reads topic rules. */
public final class TopicRules {
  private TopicRules() {}

  /** Stub. */
  public record Rule(String name, String query, int line) {}

  /** Stub. */
  public static List<Rule> parse(List<String> lines) {
    return List.of(new Rule("", "", lines.size())).subList(0, 0);
  }
}

package org.commentindex.internal.topic;

import java.util.Objects;

/**
 * A line of a topics file: comments that match the query get the topic.
 *
 * @param name the topic, lower case
 * @param query the query, not yet parsed
 * @param line the line number, from 1
 */
public record TopicRuleLine(String name, String query, int line) {

  public TopicRuleLine {
    Objects.requireNonNull(name, "name == null");
    Objects.requireNonNull(query, "query == null");
  }
}

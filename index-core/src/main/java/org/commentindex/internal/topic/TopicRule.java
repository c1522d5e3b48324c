package org.commentindex.internal.topic;

import java.util.Objects;

/**
 * A line of a topics file: comments that a query finds are about a topic.
 *
 * @param name of the topic, lower case
 * @param query in the query language, not yet parsed
 * @param line where it stands, from 1
 */
public record TopicRule(String name, String query, int line) {

  public TopicRule {
    Objects.requireNonNull(name, "name == null");
    Objects.requireNonNull(query, "query == null");
  }
}

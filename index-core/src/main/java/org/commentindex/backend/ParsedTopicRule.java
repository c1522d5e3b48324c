package org.commentindex.backend;

import java.util.Objects;
import org.commentindex.query.CommentQuery;

/**
 * A rule that assigns a topic to the comments that match a query.
 *
 * @param topic the label, in lower case
 * @param query the query
 */
public record ParsedTopicRule(String topic, CommentQuery query) {

  public ParsedTopicRule {
    Objects.requireNonNull(topic, "topic == null");
    Objects.requireNonNull(query, "query == null");
  }
}

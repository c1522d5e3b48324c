package org.commentindex.backend;

import java.util.Objects;
import org.commentindex.query.CommentQuery;

/**
 * A rule that assigns a topic to the comments that match a query.
 *
 * @param topic the label, in lower case
 * @param query the query
 */
public record TopicRule(String topic, CommentQuery query) {

  public TopicRule {
    Objects.requireNonNull(topic, "topic == null");
    Objects.requireNonNull(query, "query == null");
  }
}

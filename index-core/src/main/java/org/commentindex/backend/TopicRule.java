package org.commentindex.backend;

import java.util.Objects;
import org.commentindex.query.CommentQuery;

/**
 * Comments that match a query are about a topic.
 *
 * @param topic the label, lower case
 * @param query what such comments say
 */
public record TopicRule(String topic, CommentQuery query) {

  public TopicRule {
    Objects.requireNonNull(topic, "topic == null");
    Objects.requireNonNull(query, "query == null");
  }
}

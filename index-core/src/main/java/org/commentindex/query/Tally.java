package org.commentindex.query;

import java.util.Objects;

/**
 * The number of comments that have a facet value.
 *
 * @param value the value, such as a topic or a site
 * @param comments the number of comments, each counted once
 */
public record Tally(String value, long comments) {

  public Tally {
    Objects.requireNonNull(value, "value == null");
  }
}

package org.commentindex.search;

import java.util.Objects;

/**
 * The number of comments that have a facet value.
 *
 * @param value the value, such as a topic or a site
 * @param comments the number of comments, each counted once
 */
public record FacetCount(String value, long comments) {

  public FacetCount {
    Objects.requireNonNull(value, "value == null");
  }
}

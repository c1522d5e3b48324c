package org.commentindex.query;

import java.util.Objects;

/**
 * How many comments share a value.
 *
 * @param value such as a topic or a site
 * @param comments how many comments have it, each counted once
 */
public record Tally(String value, long comments) {

  public Tally {
    Objects.requireNonNull(value, "value == null");
  }
}

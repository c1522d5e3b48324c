package org.commentindex.search;

import java.time.Instant;
import java.util.Objects;

/**
 * The number of comments that a run added.
 *
 * @param time the time that identifies the run, as in {@code added:}
 * @param comments the number of these comments that are still in the index
 */
public record AddedByRun(Instant time, long comments) {

  public AddedByRun {
    Objects.requireNonNull(time, "time == null");
  }
}

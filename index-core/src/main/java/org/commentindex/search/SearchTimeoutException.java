package org.commentindex.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a search takes longer than its time limit. The search has no result: hits that were
 * handed over before are not all of them.
 */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The time limit. */
  private final Duration timeout;

  /** What cost most; null if it is not known. */
  private final @Nullable String costliest;

  /**
   * Creates an exception.
   *
   * @param timeout the time limit that was exceeded
   */
  public SearchTimeoutException(Duration timeout) {
    this(timeout, null);
  }

  /**
   * Creates an exception.
   *
   * @param timeout the time limit that was exceeded
   * @param costliest the part of the query that cost most and why, in words; null if it is not
   *     known
   */
  public SearchTimeoutException(Duration timeout, @Nullable String costliest) {
    super(
        "the search took longer than "
            + inWords(timeout)
            + (costliest == null ? "" : "; " + costliest));
    this.timeout = Objects.requireNonNull(timeout, "timeout == null");
    this.costliest = costliest;
  }

  private static String inWords(Duration timeout) {
    long millis = timeout.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /**
   * {@return the part of the query that cost most and why, in words; empty if the matches were
   * found in time, or if it is not known}
   */
  public Optional<String> costliest() {
    return Optional.ofNullable(costliest);
  }

  /** {@return the time limit that was exceeded} */
  public Duration timeout() {
    return timeout;
  }
}

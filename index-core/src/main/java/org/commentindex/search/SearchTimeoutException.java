package org.commentindex.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * Thrown when a search takes longer than its time limit. The search has no result: hits that were
 * handed over before are not all of them.
 */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The time limit. */
  private final Duration timeout;

  /**
   * Creates an exception.
   *
   * @param timeout the time limit that was exceeded
   */
  public SearchTimeoutException(Duration timeout) {
    super("the search took longer than " + inWords(timeout));
    this.timeout = Objects.requireNonNull(timeout, "timeout == null");
  }

  private static String inWords(Duration timeout) {
    long millis = timeout.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /** {@return the time limit that was exceeded} */
  public Duration timeout() {
    return timeout;
  }
}

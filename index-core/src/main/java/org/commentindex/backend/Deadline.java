package org.commentindex.backend;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import org.commentindex.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * When a search must end: at a time, if it has a time limit, and when its thread is interrupted. A
 * backend checks it often enough that a search ends within about 50 milliseconds. Immutable and
 * thread-safe.
 */
public final class Deadline {
  /** No time limit; only an interrupt ends the search. */
  public static final Deadline NONE = new Deadline(null, 0);

  private final @Nullable Duration timeout;

  /** The end, as {@link System#nanoTime()}. */
  private final long end;

  private Deadline(@Nullable Duration timeout, long end) {
    this.timeout = timeout;
    this.end = end;
  }

  /**
   * {@return the deadline of a search that begins now}
   *
   * @param timeout the time limit, above 0
   */
  public static Deadline in(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout == null");
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must be above 0, got " + timeout);
    }
    // Half of all nanosecond values, since differences of larger ones overflow: 146 years.
    boolean endless = timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0;
    return endless ? NONE : new Deadline(timeout, System.nanoTime() + timeout.toNanos());
  }

  /**
   * {@return the earlier of two deadlines}
   *
   * @param other the other deadline
   */
  public Deadline or(Deadline other) {
    if (!isTimed() || !other.isTimed()) {
      return isTimed() ? this : other;
    }
    return end - other.end <= 0 ? this : other;
  }

  /** {@return true if there is a time limit} */
  public boolean isTimed() {
    return timeout != null;
  }

  /**
   * {@return the time that is left, 0 if there is none}
   *
   * @throws IllegalStateException if there is no time limit
   */
  public Duration remaining() {
    if (!isTimed()) {
      throw new IllegalStateException("no time limit");
    }
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /**
   * Ends the search if its time is over or its thread is interrupted. The thread stays interrupted.
   *
   * @throws SearchTimeoutException if the time is over
   * @throws InterruptedIOException if the thread is interrupted
   */
  public void check() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the search was interrupted");
    }
    if (timeout != null && System.nanoTime() - end >= 0) {
      throw new SearchTimeoutException(timeout);
    }
  }

  /**
   * Like {@link #check}, where no checked exception can be thrown.
   *
   * @throws SearchEndedException with the exception of {@link #check} as its cause
   */
  public void checkUnchecked() {
    try {
      check();
    } catch (IOException e) {
      throw new SearchEndedException(e);
    }
  }
}

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
 *
 * <p>A deadline may have a budget, too: the time that finding the matches of one query may take,
 * wherever in the call that begins. {@link #begun} gives the deadline of such a search.
 */
public final class Deadline {
  /** No time limit; only an interrupt ends the search. */
  public static final Deadline NONE = new Deadline(null, 0, null);

  private final @Nullable Duration timeout;

  /** The end, as {@link System#nanoTime()}. */
  private final long end;

  private final @Nullable Duration budget;

  private Deadline(@Nullable Duration timeout, long end, @Nullable Duration budget) {
    this.timeout = timeout;
    this.end = end;
    this.budget = budget;
  }

  /**
   * {@return the deadline of a search that begins now}
   *
   * @param timeout the time limit, above 0
   */
  public static Deadline in(Duration timeout) {
    requirePositive(timeout, "timeout");
    // Half of all nanosecond values, since differences of larger ones overflow: 146 years.
    boolean endless = timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0;
    return endless ? NONE : new Deadline(timeout, System.nanoTime() + timeout.toNanos(), null);
  }

  private static void requirePositive(Duration time, String name) {
    Objects.requireNonNull(time, () -> name + " == null");
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException(name + " must be above 0, got " + time);
    }
  }

  /**
   * {@return this deadline with a budget, or with the smaller one if it has one}
   *
   * @param time the time that finding the matches of one query may take, above 0
   */
  public Deadline withBudget(Duration time) {
    requirePositive(time, "budget");
    return new Deadline(timeout, end, smaller(budget, time));
  }

  private static @Nullable Duration smaller(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** {@return this deadline without its budget} */
  public Deadline withoutBudget() {
    return budget == null ? this : new Deadline(timeout, end, null);
  }

  /** {@return true if there is a budget} */
  public boolean hasBudget() {
    return budget != null;
  }

  /**
   * {@return the deadline of a search for the matches of a query that begins now} This one if there
   * is no budget.
   */
  public Deadline begun() {
    return budget == null ? this : or(in(budget));
  }

  /**
   * {@return the earlier of two deadlines, with the smaller budget}
   *
   * @param other the other deadline
   */
  public Deadline or(Deadline other) {
    // The difference is compared, since nanoseconds wrap.
    boolean isFirst = isTimed() && (!other.isTimed() || end - other.end <= 0);
    Deadline first = isFirst ? this : other;
    return new Deadline(first.timeout, first.end, smaller(budget, other.budget));
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

package org.commentindex;

import java.util.Objects;
import java.util.function.Consumer;

/** Counts hits and measures the time that the caller's action takes. Not thread-safe. */
final class TimedConsumer<T> implements Consumer<T> {
  private final Consumer<T> action;
  private long count;
  private long took;

  TimedConsumer(Consumer<T> action) {
    this.action = Objects.requireNonNull(action, "action == null");
  }

  @Override
  public void accept(T hit) {
    long start = System.nanoTime();
    action.accept(hit);
    count++;
    took += System.nanoTime() - start;
  }

  /** Returns the number of hits. */
  long count() {
    return count;
  }

  /** Returns the nanoseconds that the action took. */
  long took() {
    return took;
  }
}

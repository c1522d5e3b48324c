package org.commentindex.internal.text.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something when a time is over, unless it is closed before. */
final class Deadline implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean over;

  private Deadline() {}

  static Deadline in(int seconds, Runnable action) {
    Deadline deadline = new Deadline();
    Thread.ofPlatform()
        .daemon()
        .name("comment-index-deadline")
        .start(() -> deadline.await(seconds, action));
    return deadline;
  }

  private void await(int seconds, Runnable action) {
    try {
      if (!closed.await(seconds, TimeUnit.SECONDS)) {
        over = true;
        action.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts it; it ends
    }
  }

  /** Whether the time was over before it was closed. */
  boolean isOver() {
    return over;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}

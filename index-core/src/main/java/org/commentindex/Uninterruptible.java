package org.commentindex;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs an action on a thread of its own, which is never interrupted: an interrupt closes the file
 * that a thread reads or writes, which would end a Lucene writer for good.
 */
final class Uninterruptible {
  private Uninterruptible() {}

  /**
   * An action with a result.
   *
   * @param <T> the type of the result
   */
  interface Action<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /** Runs an action to its end, also if the caller is interrupted, which it stays. */
  static <T extends @Nullable Object> T call(Action<T> action) throws IOException {
    return call(action, () -> {});
  }

  /**
   * Runs an action to its end, also if the caller is interrupted, which it stays.
   *
   * @param onInterrupt called when the caller is interrupted; may ask the action to end early
   */
  static <T extends @Nullable Object> T call(Action<T> action, Runnable onInterrupt)
      throws IOException {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("comment-index-writer")
        .start(
            () -> {
              try {
                result.set(action.run());
              } catch (Throwable t) {
                failure.set(t);
              } finally {
                done.countDown();
              }
            });
    await(done, onInterrupt);
    throwIfAny(failure.get());
    return result.get();
  }

  private static void await(CountDownLatch done, Runnable onInterrupt) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        onInterrupt.run();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throwIfAny(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}

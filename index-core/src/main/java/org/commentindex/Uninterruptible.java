package org.commentindex;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs an action on a thread of its own, which is never interrupted: an interrupt closes the file
 * that a thread reads or writes, or the file with the lock, which would end a Lucene writer for
 * good.
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

  /** Throws an exception if the thread is interrupted, which it stays. */
  static void requireNotInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("opening the index was interrupted");
    }
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
    // A future, because waiting for it does not block the common pool, which commits use.
    CompletableFuture<Outcome<T>> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("comment-index-writer")
        .start(
            () -> {
              try {
                done.complete(new Outcome<>(action.run(), null));
              } catch (Throwable t) {
                done.complete(new Outcome<>(null, t));
              }
            });
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return done.get().value();
        } catch (InterruptedException e) {
          interrupted = true;
          onInterrupt.run();
        } catch (ExecutionException e) {
          throw new IllegalStateException("the future is completed normally", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The result of an action, or what it threw. */
  private record Outcome<T extends @Nullable Object>(
      @Nullable T result, @Nullable Throwable failure) {
    @SuppressWarnings("NullAway") // without a failure, there is a result
    T value() throws IOException {
      return switch (failure) {
        case null -> result;
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failure);
      };
    }
  }
}

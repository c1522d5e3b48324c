package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Processes items in batches on one thread per processor. {@link #submit} blocks while too many
 * batches are pending, and throws the first exception of a batch.
 */
final class BatchThreads<T> implements AutoCloseable {
  /**
   * Pending batches per thread. Keeps every thread busy while the reader waits for the oldest
   * batch, and bounds memory; chosen by hand.
   */
  private static final int PENDING_PER_THREAD = 3;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(threads);
  private final Queue<Future<?>> pending = new ArrayDeque<>();
  private final Action<T> action;

  interface Action<T> {
    void accept(T item) throws IOException;
  }

  BatchThreads(Action<T> action) {
    this.action = action;
  }

  /** Adds a batch, which must not be modified afterwards. Called from one thread only. */
  void submit(List<T> batch) throws IOException {
    if (pending.size() == threads * PENDING_PER_THREAD) {
      await(pending.remove());
    }
    pending.add(
        executor.submit(
            () -> {
              for (T item : batch) {
                action.accept(item);
              }
              return null;
            }));
  }

  /** Waits for all batches. */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      await(pending.remove());
    }
  }

  private static void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("indexing was interrupted");
    }
  }

  /** Cancels pending batches and waits for those that are running. */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }
}

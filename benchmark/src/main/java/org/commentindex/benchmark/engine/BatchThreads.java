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
 * Does one thing to many items, a batch at a time, on as many threads as there are processors. The
 * giver waits when it is too far ahead; the first failure reaches it.
 */
final class BatchThreads<T> implements AutoCloseable {
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(threads);
  private final Queue<Future<?>> ahead = new ArrayDeque<>();
  private final Work<T> work;

  interface Work<T> {
    void on(T item) throws IOException;
  }

  BatchThreads(Work<T> work) {
    this.work = work;
  }

  /** Gives a batch, which is not to be changed afterwards; called from one thread. */
  void give(List<T> batch) throws IOException {
    if (ahead.size() == threads * 3) {
      await(ahead.remove());
    }
    ahead.add(
        executor.submit(
            () -> {
              for (T item : batch) {
                work.on(item);
              }
              return null;
            }));
  }

  /** Waits until all that was given is done. */
  void finish() throws IOException {
    while (!ahead.isEmpty()) {
      await(ahead.remove());
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

  /** Does no more; what is being done is waited for. */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }
}

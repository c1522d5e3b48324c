package org.commentindex.internal.prepare;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing to many items, a batch at a time, on as many threads as there are processors. The
 * giver waits when it is too far ahead, so that memory does not grow with the number of items or
 * their size: what is very large is worked on alone. The first failure ends it and reaches the
 * giver.
 */
final class Workers<T> {
  private static final int BATCH = 64;

  /** A batch is at most about so heavy, in characters. */
  private static final int HEAVY = 256 * 1024;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final int most = threads * 3;
  private final Semaphore ahead = new Semaphore(most);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Work<T> work;
  private @Nullable ExecutorService executor;
  private List<T> batch = new ArrayList<>(BATCH);
  private long weight;

  interface Work<T> {
    void on(T item) throws IOException;
  }

  Workers(Work<T> work) {
    this.work = work;
  }

  /**
   * Gives one item; called from one thread.
   *
   * @param characters how large it is
   */
  void give(T item, int characters) throws IOException {
    batch.add(item);
    weight += characters;
    if (batch.size() == BATCH || weight >= HEAVY) {
      hand();
    }
  }

  private void hand() throws IOException {
    throwFailure();
    List<T> full = batch;
    int share = (int) Math.min(most, 1 + weight / HEAVY);
    batch = new ArrayList<>(BATCH);
    weight = 0;
    acquire(share);
    running()
        .execute(
            () -> {
              try {
                for (T item : full) {
                  if (failure.get() != null) {
                    return;
                  }
                  work.on(item);
                }
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
              } finally {
                ahead.release(share);
              }
            });
  }

  private ExecutorService running() {
    ExecutorService now = executor;
    if (now == null) {
      now =
          Executors.newFixedThreadPool(
              threads, Thread.ofPlatform().daemon().name("comment-index-", 1).factory());
      executor = now;
    }
    return now;
  }

  private void acquire(int share) throws IOException {
    try {
      ahead.acquire(share);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Waits until all that was given is done; nothing can be given after it. */
  void finish() throws IOException {
    if (!batch.isEmpty()) {
      hand();
    }
    ExecutorService now = executor;
    if (now != null) {
      now.shutdown();
      try {
        while (!now.awaitTermination(1, TimeUnit.HOURS)) {
          throwFailure();
        }
      } catch (InterruptedException e) {
        now.shutdownNow();
        throw interrupted();
      }
    }
    throwFailure();
  }

  /** Stops as soon as may be. */
  void stop() {
    ExecutorService now = executor;
    if (now != null) {
      failure.compareAndSet(null, new IllegalStateException("stopped"));
      now.shutdown();
      boolean interrupted = false;
      while (!now.isTerminated()) {
        try {
          now.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          // Threads must be done before the index is closed under them; pass it on afterwards.
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("indexing was interrupted");
  }

  private void throwFailure() throws IOException {
    Throwable thrown = failure.get();
    switch (thrown) {
      case null -> {}
      case IOException e -> throw new IOException(e.getMessage(), e);
      case UncheckedIOException e -> throw new IOException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}

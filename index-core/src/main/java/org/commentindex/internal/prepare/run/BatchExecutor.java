package org.commentindex.internal.prepare.run;

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
import org.commentindex.indexing.IndexWriteException;
import org.jspecify.annotations.Nullable;

/**
 * Processes many items in batches, on one thread per processor. {@link #submit} blocks while too
 * many batches are pending; a large item counts as several batches. Therefore memory grows neither
 * with the number of items nor with their size. The threads are never interrupted, because an
 * interrupt would close the files that they write. The first failure stops the processing and is
 * thrown by the next call.
 */
public final class BatchExecutor<T> {
  /** Maximum items per batch: amortizes handing a batch to a thread. Chosen by hand. */
  private static final int BATCH_ITEMS = 64;

  /** Characters from which a batch is complete. With the pending batches, bounds the memory. */
  private static final int BATCH_CHARACTERS = 256 * 1024;

  /**
   * Pending batches per thread: one being processed, and enough to continue while the reader is
   * slow.
   */
  private static final int BATCHES_PER_THREAD = 3;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final int maxPending = threads * BATCHES_PER_THREAD;
  private final Semaphore pending = new Semaphore(maxPending);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Work<T> work;
  private @Nullable ExecutorService executor;
  private List<T> batch = new ArrayList<>(BATCH_ITEMS);
  private long weight;

  /** The processing of one item. */
  public interface Work<T> {
    void on(T item) throws IOException;
  }

  public BatchExecutor(Work<T> work) {
    this.work = work;
  }

  /**
   * Adds an item. Must be called from one thread. If it is interrupted, the item is not added, and
   * the items added before are kept.
   *
   * @param characters the size of the item
   */
  public void submit(T item, int characters) throws IOException {
    if (batch.size() == BATCH_ITEMS || weight >= BATCH_CHARACTERS) {
      submitBatch();
    }
    batch.add(item);
    weight += characters;
  }

  /**
   * Hands over the items of an incomplete batch, to be processed at once. An interrupt does not end
   * the wait: the items are added, so the caller must not add them again.
   */
  public void submitRest() throws IOException {
    if (!batch.isEmpty()) {
      throwFailure();
      int share = share();
      pending.acquireUninterruptibly(share);
      handOver(share);
    }
  }

  private void submitBatch() throws IOException {
    throwFailure();
    int share = share();
    acquire(share);
    handOver(share);
  }

  /** Returns the number of pending batches that the current one counts as. */
  private int share() {
    return (int) Math.min(maxPending, 1 + weight / BATCH_CHARACTERS);
  }

  private void handOver(int share) {
    List<T> full = batch;
    batch = new ArrayList<>(BATCH_ITEMS);
    weight = 0;
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
                pending.release(share);
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
      pending.acquire(share);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /**
   * Waits until all items added so far are processed. Must be called from the adding thread. If the
   * wait is interrupted, no item is lost, and the call can be repeated.
   */
  public void drain() throws IOException {
    submitRest();
    acquire(maxPending);
    pending.release(maxPending);
    throwFailure();
  }

  /**
   * Waits until all items are processed, and ends the threads. No items can be added afterwards.
   */
  public void finish() throws IOException {
    drain();
    ExecutorService now = executor;
    if (now != null) {
      now.shutdown();
    }
  }

  /** Stops after the items that are being processed. */
  public void stop() {
    ExecutorService now = executor;
    if (now != null) {
      failure.compareAndSet(null, new IllegalStateException("stopped"));
      now.shutdown();
      boolean interrupted = false;
      while (!now.isTerminated()) {
        try {
          now.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          // The threads must end before the index is closed; the interrupt is restored afterwards.
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
      case IndexWriteException e ->
          throw new IndexWriteException(String.valueOf(e.getMessage()), e);
      case IOException e -> throw new IOException(e.getMessage(), e);
      case UncheckedIOException e -> throw new IOException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}

package org.commentindex.internal.lucene.limit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.commentindex.backend.Deadline;

/**
 * The memory for the postings and patterns of searches. A query may need only a part of it, and
 * searches that together need more wait for each other. Thread-safe.
 *
 * <p>Lucene opens the postings of all terms of a query in a segment at once, and keeps the automata
 * and the documents of all its patterns. This is the only part of a search whose memory depends on
 * the query.
 */
public final class QueryMemory {
  /**
   * Kilobytes of one opened term with positions: Lucene's four buffers of 1 KB, two file inputs
   * with their buffers, and the iterators above them. 6,500 terms took 63 MB at most, with garbage.
   */
  private static final int TERM_KILOBYTES = 8;

  /** Maximum kilobytes of one query, in a large heap. Chosen by hand: that of 16,384 terms. */
  private static final int MAX_KILOBYTES = 16_384 * TERM_KILOBYTES;

  /** The part of the heap that one query may use, and the part for all at a time: a third. */
  private static final int PARTS_OF_HEAP = 3;

  private static final int HEAP_KILOBYTES =
      (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 1024 / PARTS_OF_HEAP);

  private static final Semaphore FREE = new Semaphore(HEAP_KILOBYTES, true);

  /** Kilobytes below which a search does not wait: an ordinary query, of up to 64 terms. */
  private static final int SMALL = 64 * TERM_KILOBYTES;

  private QueryMemory() {}

  /** Returns the maximum number of kilobytes that a query may need. */
  public static int maxKilobytes() {
    return Math.min(MAX_KILOBYTES, HEAP_KILOBYTES);
  }

  /**
   * Returns the number of kilobytes that a query needs at most.
   *
   * @param reader the index that is searched
   */
  public static long kilobytes(Query query, IndexReader reader) {
    OpenTerms terms = OpenTerms.of(query);
    int largest = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      largest = Math.max(largest, leaf.reader().maxDoc());
    }
    return (long) terms.count() * TERM_KILOBYTES + terms.patternBytes(largest) / 1024;
  }

  /** The memory of one search. */
  interface Share {
    /** Returns the memory. */
    void release();
  }

  /**
   * Waits for the memory that a query needs.
   *
   * @throws org.commentindex.search.SearchTimeoutException if the deadline is over before
   */
  static Share share(Query query, IndexReader reader, Deadline deadline) throws IOException {
    int kilobytes = (int) Math.min(HEAP_KILOBYTES, kilobytes(query, reader));
    if (kilobytes <= SMALL) {
      return () -> {};
    }
    acquire(kilobytes, deadline);
    return () -> FREE.release(kilobytes);
  }

  private static void acquire(int kilobytes, Deadline deadline) throws IOException {
    try {
      if (!deadline.isTimed()) {
        FREE.acquire(kilobytes);
      } else if (!FREE.tryAcquire(
          kilobytes, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        deadline.check();
        throw new IllegalStateException("the deadline is not over");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the search was interrupted");
    }
  }
}

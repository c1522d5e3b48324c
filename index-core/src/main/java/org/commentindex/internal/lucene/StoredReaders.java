package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/**
 * Readers of what is stored, each for one answer at a time: they hold what they unpack things in,
 * some 100 kB, which would be made anew for each answer. There are as many as answers were given at
 * once. Thread-safe.
 */
final class StoredReaders {
  private final IndexReader index;
  private final Queue<StoredFields> free = new ConcurrentLinkedQueue<>();

  StoredReaders(IndexReader index) {
    this.index = index;
  }

  /** A reader that nobody else has until it is given back. */
  StoredFields take() throws IOException {
    StoredFields reader = free.poll();
    return reader == null ? index.storedFields() : reader;
  }

  /** Takes a reader back; one that failed is left to itself. */
  void giveBack(StoredFields reader) {
    free.add(reader);
  }
}

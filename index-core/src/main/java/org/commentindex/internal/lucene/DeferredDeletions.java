package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.commentindex.internal.lucene.document.Fields;

/** Deletions of documents that a merge moved to another segment, by serial number. Thread-safe. */
final class DeferredDeletions {
  /**
   * Maximum serial numbers collected for one deletion, which scans the serial numbers of the whole
   * index. Chosen by hand: trades a few megabytes for fewer scans.
   */
  private static final int MAX_PENDING_DELETIONS = 100_000;

  private final IndexWriter writer;
  private final List<Long> serials = new ArrayList<>();

  DeferredDeletions(IndexWriter writer) {
    this.writer = writer;
  }

  synchronized void add(long serial) throws IOException {
    serials.add(serial);
    if (serials.size() >= MAX_PENDING_DELETIONS) {
      apply();
    }
  }

  /** Deletes the documents. */
  synchronized void apply() throws IOException {
    if (!serials.isEmpty()) {
      long[] all = serials.stream().mapToLong(Long::longValue).toArray();
      writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(Fields.SERIAL, all));
      serials.clear();
    }
  }
}

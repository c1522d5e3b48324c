package org.commentindex.internal.prepare;

import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Counts the progress of a run and reports it at intervals. Not thread-safe. */
final class RunProgress {
  /** Minimum time between reports: a display need not change more often than 10 times a second. */
  private static final long REPORT_INTERVAL_NANOS = 100_000_000;

  private final ProgressListener listener;
  private @Nullable String source;
  private long records;
  private long bytes;
  private long total;
  private long reportedNanos = System.nanoTime();

  RunProgress(ProgressListener listener) {
    this.listener = listener;
  }

  void expect(long more) {
    total += more;
  }

  void reading(String name) {
    source = name;
    report();
  }

  void record() {
    records++;
    report();
  }

  void bytes(long more) {
    bytes += more;
    report();
  }

  void skipped(long fileBytes, long fileRecords) {
    bytes += fileBytes;
    records += fileRecords;
    report();
  }

  /** Reports that all records are read and deduplication starts. */
  void deduplicating() {
    listener.at(new Progress(Progress.Phase.DEDUPLICATING, null, records, bytes, total));
  }

  private void report() {
    long now = System.nanoTime();
    if (now - reportedNanos >= REPORT_INTERVAL_NANOS) {
      reportedNanos = now;
      listener.at(new Progress(Progress.Phase.READING, source, records, bytes, total));
    }
  }
}

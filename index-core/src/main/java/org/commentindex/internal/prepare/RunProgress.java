package org.commentindex.internal.prepare;

import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Counts how far a run is, and tells it now and then. Not thread-safe. */
final class RunProgress {
  private static final long PAUSE_NANOS = 100_000_000;

  private final ProgressListener listener;
  private @Nullable String source;
  private long records;
  private long bytes;
  private long total;
  private long toldNanos = System.nanoTime();

  RunProgress(ProgressListener listener) {
    this.listener = listener;
  }

  void expect(long more) {
    total += more;
  }

  void reading(String name) {
    source = name;
    tell();
  }

  void record() {
    records++;
    tell();
  }

  void bytes(long more) {
    bytes += more;
    tell();
  }

  void skipped(long itsBytes, long itsRecords) {
    bytes += itsBytes;
    records += itsRecords;
    tell();
  }

  /** All is read. */
  void folding() {
    listener.at(new Progress(Progress.Phase.FOLDING, null, records, bytes, total));
  }

  private void tell() {
    long now = System.nanoTime();
    if (now - toldNanos >= PAUSE_NANOS) {
      toldNanos = now;
      listener.at(new Progress(Progress.Phase.READING, source, records, bytes, total));
    }
  }
}

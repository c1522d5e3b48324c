package org.commentindex.internal.prepare.run;

import org.commentindex.indexing.IndexingCancelledException;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Counts the progress of a run and reports it at intervals. After reading, each report is a point
 * at which the run can be cancelled. Not thread-safe, except for {@link #cancel}.
 */
public final class RunProgress {
  /** Minimum time between reports: a display need not change more often than 10 times a second. */
  private static final long REPORT_INTERVAL_NANOS = 100_000_000;

  private final ProgressListener listener;
  private @Nullable String source;
  private long records;
  private long bytes;
  private long total;
  private Progress.Phase phase = Progress.Phase.READING;
  private long reportedNanos = System.nanoTime();
  private volatile boolean cancelled;

  public RunProgress(ProgressListener listener) {
    this.listener = listener;
  }

  /** Makes the next report of a phase after reading throw an exception. */
  public void cancel() {
    cancelled = true;
  }

  private void requireNotCancelled() {
    if (cancelled) {
      throw new IndexingCancelledException();
    }
  }

  public void expect(long more) {
    total += more;
  }

  public void reading(String name) {
    source = name;
    report();
  }

  public void record() {
    records++;
    report();
  }

  public void bytes(long more) {
    bytes += more;
    report();
  }

  public void skipped(long fileBytes, long fileRecords) {
    bytes += fileBytes;
    records += fileRecords;
    report();
  }

  /** Reports that a phase after reading starts. */
  public void begin(Progress.Phase next) {
    requireNotCancelled();
    phase = next;
    at(0, 0);
  }

  /** Reports how much of the current phase is done, unless it reported a moment ago. */
  public void phase(long done, long of) {
    requireNotCancelled();
    if (System.nanoTime() - reportedNanos >= REPORT_INTERVAL_NANOS) {
      at(done, of);
    }
  }

  private void at(long done, long of) {
    reportedNanos = System.nanoTime();
    listener.at(new Progress(phase, null, records, bytes, total, done, of));
  }

  private void report() {
    long now = System.nanoTime();
    if (now - reportedNanos >= REPORT_INTERVAL_NANOS) {
      reportedNanos = now;
      phase = Progress.Phase.READING;
      listener.at(new Progress(phase, source, records, bytes, total));
    }
  }
}

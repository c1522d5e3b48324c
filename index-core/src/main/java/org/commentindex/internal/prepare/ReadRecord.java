package org.commentindex.internal.prepare;

import org.commentindex.indexing.Rejection;
import org.commentindex.internal.prepare.file.FileReadState;
import org.commentindex.internal.prepare.file.RunCounts;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read.
 *
 * @param file the file that contains it; null for records of a stream
 * @param owned true if its key was derived from its file
 */
record ReadRecord(RawRecord raw, @Nullable FileReadState file, boolean owned) {

  /** Returns true if it has a key of a file that was not read before. */
  boolean isOfNewFile() {
    return owned && file != null && file.isNew();
  }

  /** Counts the record as one that is kept out of the index. */
  void forget(RunCounts counts) {
    if (file != null) {
      file.forget();
    }
    counts.forget();
  }

  /** Returns what to tell about a record that cannot be read. */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof IllegalArgumentException && message != null
        ? message
        : failure.toString();
  }

  /** Rejects the record. */
  void reject(RunCounts counts, String reason) {
    Long line = raw.lines() == null ? Long.valueOf(raw.number()) : raw.lines().first();
    Rejection rejection = new Rejection(raw.source(), line, reason);
    if (file != null) {
      file.reject(rejection, true);
    }
    counts.reject(rejection);
  }
}

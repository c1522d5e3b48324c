package org.commentindex;

import org.commentindex.indexing.IndexWriteException;
import org.commentindex.indexing.IndexingCancelledException;
import org.commentindex.search.IndexClosedException;
import org.jspecify.annotations.Nullable;

/** Whether an indexer can be used. Not thread-safe, except for cancelling. */
final class IndexerState {
  private volatile boolean cancelled;
  private boolean closed;
  private @Nullable Throwable failure;

  void cancel() {
    cancelled = true;
  }

  void fail(Throwable cause) {
    failure = cause;
  }

  /** Returns false if it was closed before. */
  boolean close() {
    boolean first = !closed;
    closed = true;
    return first;
  }

  void requireNotCancelled() {
    if (cancelled) {
      throw new IndexingCancelledException();
    }
  }

  void requireUsable() throws IndexWriteException {
    if (closed) {
      throw new IndexClosedException();
    }
    requireNotCancelled();
    if (failure != null) {
      throw new IndexWriteException(
          "an earlier commit failed ("
              + failure
              + "): close the indexer and open it again; the last successful commit is unchanged",
          failure);
    }
  }
}

package org.commentindex.indexing;

import java.util.concurrent.CancellationException;

/** Thrown by a call of an indexer that was cancelled. The last commit is unchanged. */
public final class IndexingCancelledException extends CancellationException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public IndexingCancelledException() {
    super("indexing was cancelled; the last commit is unchanged");
  }
}

package org.commentindex.internal.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges segments in threads of its own. A merge that fails closes the writer, whose next call
 * throws the failure; Lucene's class would also let the thread end with it, which prints it.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failure) {
    // The writer has kept it: IndexWriter.getTragicException().
  }
}

package org.commentindex.indexing;

/** Listens to the progress of indexing. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called about ten times a second at most, by one thread at a time, which waits for it, so it
   * should be quick. An exception aborts the run. To cancel the run, see {@code
   * CommentIndexer.cancel()}.
   *
   * @param progress the progress
   */
  void at(Progress progress);
}

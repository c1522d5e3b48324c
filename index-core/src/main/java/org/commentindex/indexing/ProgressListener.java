package org.commentindex.indexing;

/** Listens to the progress of indexing. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called about ten times a second at most, on the thread that adds or commits, so it should be
   * quick. An exception aborts the run.
   */
  void at(Progress progress);
}

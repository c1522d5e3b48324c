package org.commentindex.indexing;

/** Is told how far indexing is. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called some ten times a second at most, from the thread that adds or commits, which waits for
   * it: it should be quick. What it throws ends the run.
   */
  void at(Progress progress);
}

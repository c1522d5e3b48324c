package org.commentindex.indexing;

/**
 * Receives the counts, the left-out text and the problems of sources while they are read. Called
 * from one thread.
 */
public interface SourceListener {
  /**
   * Called with each region of text that is in no comment, before the source's counts.
   *
   * @param region the text that was left out
   */
  void leftOut(LeftOutText region);

  /**
   * Called with the counts of a source after it was read.
   *
   * @param text the counts
   */
  void read(SourceText text);

  /**
   * Called with each record or file that cannot be read.
   *
   * @param rejection what was rejected, and why
   */
  void rejected(Rejection rejection);

  /**
   * Called with each warning.
   *
   * @param warning the warning
   */
  void warned(Rejection warning);
}

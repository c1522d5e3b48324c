package org.commentindex.internal.dedup;

/** Receives the progress of a phase. It is called often, so implementations must be fast. */
@FunctionalInterface
public interface PhaseProgress {
  /** Ignores progress. */
  PhaseProgress NONE = (done, of) -> {};

  /**
   * Reports progress.
   *
   * @param done the comments examined
   * @param of the comments to examine
   */
  void at(long done, long of);
}

package org.commentindex.internal.dedup;

/** Receives how much of a phase is done. Called often; an implementation limits its own work. */
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

package org.commentindex.search;

/** The words of a query that a comment must have to match. */
public enum MatchMode {
  /**
   * All of them. If no comment has all of them, the search falls back to {@link #ANY_WORD} and the
   * results are marked as relaxed.
   */
  ALL_WORDS,
  /** At least one of them. Comments with more of them score higher. */
  ANY_WORD
}

package org.commentindex.search;

/** Which words of a query a comment must contain to match. */
public enum MatchMode {
  /** All of them. */
  ALL_WORDS,
  /**
   * All of them. If no comment has all of them, the search falls back to {@link #ANY_WORD} and the
   * results are marked as relaxed. A query with an explicit {@code AND} or {@code +}, a phrase or
   * {@code NEAR} is never relaxed.
   */
  OR_FALLBACK,
  /** At least one of them. Comments with more of them score higher. */
  ANY_WORD
}

package org.commentindex.query;

/** How much a query may be; what is beyond is noted. */
final class QueryLimits {
  /** Words, phrases and other conditions in one query. */
  static final int TERMS = 1_000;

  /** Groups within groups. */
  static final int DEPTH = 100;

  /** Words between two that are near each other. */
  static final int DISTANCE = 10_000;

  /** Words between two that are near each other, where nothing is said. */
  static final int DEFAULT_DISTANCE = 10;

  /** Pairs that a {@code NEAR} between groups stands for. */
  static final int NEAR_PAIRS = 64;

  private QueryLimits() {}
}

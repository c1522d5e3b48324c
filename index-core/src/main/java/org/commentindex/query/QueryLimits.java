package org.commentindex.query;

/**
 * Upper bounds on the size of a query. The parser drops the excess and adds a warning. All were
 * chosen by hand, well above what people type; {@code QueryParserLimitsTest} covers them.
 */
final class QueryLimits {
  /** The maximum number of words, phrases and other conditions. Bounds the cost of a search. */
  static final int TERMS = 1_000;

  /** The maximum depth of nested groups. Bounds the recursion of code that walks the tree. */
  static final int DEPTH = 100;

  /** The maximum distance of {@code NEAR} and of a phrase, in words; longer than most comments. */
  static final int DISTANCE = 10_000;

  /** The distance of {@code NEAR} without a number, in words: about a sentence. */
  static final int DEFAULT_DISTANCE = 10;

  /** The maximum number of pairs that a {@code NEAR} between groups expands to: 8 by 8 words. */
  static final int NEAR_PAIRS = 64;

  private QueryLimits() {}
}

package org.commentindex.query;

/** How many words a query may still ask for. */
final class TermBudget {
  private int left = QueryLimits.TERMS;

  /** Takes so many, or none if there are not enough. */
  boolean take(int words) {
    if (words > left) {
      return false;
    }
    left -= words;
    return true;
  }
}

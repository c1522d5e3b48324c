package org.commentindex.query;

/** Counts down the conditions that a query may still have, from {@link QueryLimits#TERMS}. */
final class TermBudget {
  private int left = QueryLimits.TERMS;

  /** Takes this number of conditions. Returns false, taking none, if fewer are left. */
  boolean take(int terms) {
    if (terms > left) {
      return false;
    }
    left -= terms;
    return true;
  }
}

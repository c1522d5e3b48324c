package org.commentindex.internal.lucene.limit;

import org.commentindex.backend.Deadline;

/**
 * The deadline of the search that runs now: that of the whole call, or the end of the budget of the
 * query. Each search for matches begins the budget anew. Thread-safe.
 */
final class SearchClock {
  private final Deadline whole;
  private volatile Deadline current;

  SearchClock(Deadline whole) {
    this.whole = whole;
    this.current = whole.begun();
  }

  /** Begins the budget anew: the time until now was for hits that were handed over. */
  void begin() {
    current = whole.begun();
  }

  /** Returns the deadline of the whole call, without the budget. */
  Deadline whole() {
    return whole.withoutBudget();
  }

  /** Returns the deadline of the search that runs now. */
  Deadline current() {
    return current;
  }
}

package org.commentindex.cli.search;

import java.util.Comparator;
import org.commentindex.search.KwicLine;

/** The side of a match whose words sort the lines of a concordance. */
enum ContextSide {
  /** The words before the match, the nearest first. */
  LEFT(KwicLine.BY_LEFT),
  /** The words after the match. */
  RIGHT(KwicLine.BY_RIGHT);

  @SuppressWarnings("ImmutableEnumChecker") // the comparators have no state
  private final Comparator<KwicLine> order;

  ContextSide(Comparator<KwicLine> order) {
    this.order = order;
  }

  Comparator<KwicLine> order() {
    return order;
  }
}

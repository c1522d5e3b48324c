package org.commentindex.internal.lucene.highlight;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * One match of a clause in a text. Ordered by offset.
 *
 * @param start start offset
 * @param end end offset, exclusive
 * @param clause label of the clause
 */
record Match(int start, int end, BytesRef clause) implements Comparable<Match> {
  private static final Comparator<Match> BY_OFFSET =
      Comparator.comparingInt(Match::start).thenComparingInt(Match::end);

  @Override
  public int compareTo(Match other) {
    return BY_OFFSET.compare(this, other);
  }
}

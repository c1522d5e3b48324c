package org.commentindex.internal.dedup.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.dedup.telling.LinkStrings;
import org.commentindex.internal.dedup.telling.TellingWords.Kind;

/**
 * Compares what distinguishes the editions of a serial post, or a statement and its denial:
 * numbers, months, weekdays, negations, operators and links. In copies they are equal; texts that
 * differ only in them are near-duplicates.
 */
final class Particulars {
  private Particulars() {}

  /**
   * Returns true if each text has a link or a number word where the other text has a different one.
   */
  static boolean areReplaced(ShingleSet one, ShingleSet two) {
    return LinkStrings.areReplaced(one.links(), two.links())
        || (lacksAny(one, 0, one.own().size(), two, 0, two.own().size(), Kind.NUMBER)
            && lacksAny(two, 0, two.own().size(), one, 0, one.own().size(), Kind.NUMBER));
  }

  /**
   * Returns true if a range of a text has all particulars of a range of another. The last word of a
   * truncated text is ignored.
   */
  static boolean hasAll(ShingleSet text, int from, int to, ShingleSet of, int ofFrom, int ofTo) {
    boolean whole = ofFrom == 0 && ofTo == of.own().size();
    return !lacksAny(text, from, to, of, ofFrom, ofTo, Kind.DIGITS)
        && !lacksAny(text, from, to, of, ofFrom, ofTo, Kind.CALENDAR)
        && !lacksSome(text, from, to, of, ofFrom, ofTo)
        && (!whole || hasOperators(text.operators(), of.operators()));
  }

  private static boolean lacksAny(
      ShingleSet text, int from, int to, ShingleSet of, int ofFrom, int ofTo, Kind kind) {
    BitSet places = of.own().telling(kind);
    long[] words = of.own().values();
    int end = endWithoutTruncated(of, ofTo);
    long[] sorted = null;
    for (int i = places.nextSetBit(Math.max(0, ofFrom)); i >= 0 && i < end; ) {
      if (sorted == null) {
        sorted = Arrays.copyOfRange(text.own().values(), from, to);
        Arrays.sort(sorted);
      }
      if (Arrays.binarySearch(sorted, words[i]) < 0) {
        return true;
      }
      i = places.nextSetBit(i + 1);
    }
    return false;
  }

  /** Returns true if a range has fewer negations than another, as a denied statement has. */
  private static boolean lacksSome(
      ShingleSet text, int from, int to, ShingleSet of, int ofFrom, int ofTo) {
    int end = endWithoutTruncated(of, ofTo);
    return ofFrom < end
        && text.own().telling(Kind.NEGATION).get(from, to).cardinality()
            < of.own().telling(Kind.NEGATION).get(Math.max(0, ofFrom), end).cardinality();
  }

  private static int endWithoutTruncated(ShingleSet text, int end) {
    return text.isTruncated() ? Math.min(end, text.own().size() - 1) : end;
  }

  private static boolean hasOperators(List<String> operators, List<String> of) {
    Map<String, Integer> counts = new HashMap<>();
    operators.forEach(operator -> counts.merge(operator, 1, Integer::sum));
    return of.stream().allMatch(operator -> counts.merge(operator, -1, Integer::sum) >= 0);
  }
}

package org.commentindex.internal.lucene.dedup;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput.PostingsVisitor;
import org.commentindex.internal.lucene.document.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of a candidate key and a live document with it, each as one long: a number of the key in
 * the upper bits, the document in the lower ones. Sorted, so the documents of a key are a range.
 */
final class KeyPairs {
  /** Bits of a document number. */
  static final int DOC_BITS = 31;

  private static final long[] NONE = {};

  private final IndexReader reader;
  private final @Nullable Bits live;

  /**
   * Creates a reader of pairs.
   *
   * @param live the live documents, or null if all are
   */
  KeyPairs(IndexReader reader, @Nullable Bits live) {
    this.reader = reader;
    this.live = live;
  }

  /** Returns the pairs of all keys in a range; their numbers are relative to its start. */
  long[] inRange(CandidateKeyKind kind, long min, long max) throws IOException {
    LongArrayList pairs = new LongArrayList();
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.of(kind));
      if (points != null) {
        CandidateKeyPoints.forEach(
            points, min, max, (doc, key) -> add(pairs, key - min, leaf.docBase + doc));
      }
    }
    return sorted(pairs);
  }

  /** Returns the pairs of some keys, which are ascending; the number of a key is its index. */
  long[] of(CandidateKeyKind kind, long[] keys) throws IOException {
    if (keys.length == 0) {
      return NONE;
    }
    LongArrayList pairs = new LongArrayList();
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.of(kind));
      if (points != null) {
        CandidateKeyPoints.forEachOf(
            points, keys, (doc, number) -> add(pairs, number, leaf.docBase + doc));
      }
    }
    return sorted(pairs);
  }

  private void add(LongArrayList pairs, long number, int document) {
    if (live == null || live.get(document)) {
      pairs.add(number << DOC_BITS | document);
    }
  }

  private static long[] sorted(LongArrayList pairs) {
    long[] sorted = pairs.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Receives the documents of a key. */
  interface Visitor {
    void visit(long number, int[] first, int[] second) throws IOException;
  }

  /** Visits the keys of two sorted arrays of pairs in ascending order. */
  static void forEach(long[] first, long[] second, Visitor action) throws IOException {
    int i = 0;
    int j = 0;
    while (i < first.length || j < second.length) {
      long number = Math.min(numberAt(first, i), numberAt(second, j));
      int endOfFirst = endOf(number, first, i);
      int endOfSecond = endOf(number, second, j);
      if (endOfFirst - i + endOfSecond - j > 0) {
        action.visit(number, documents(first, i, endOfFirst), documents(second, j, endOfSecond));
      }
      i = endOfFirst;
      j = endOfSecond;
    }
  }

  /** Visits the keys in {@code keys} by their pairs. */
  static void forEach(long[] keys, long[] first, long[] second, PostingsVisitor action)
      throws IOException {
    forEach(first, second, (number, one, two) -> action.visit(keys[(int) number], one, two));
  }

  private static long numberAt(long[] pairs, int at) {
    return at < pairs.length ? pairs[at] >>> DOC_BITS : Long.MAX_VALUE;
  }

  /** Returns the end of the pairs with a number, which begin at an index if there are any. */
  private static int endOf(long number, long[] pairs, int from) {
    int end = from;
    while (end < pairs.length && pairs[end] >>> DOC_BITS == number) {
      end++;
    }
    return end;
  }

  /** Returns the distinct documents of a range of pairs with one key, ascending. */
  private static int[] documents(long[] pairs, int from, int to) {
    return IntStream.range(from, to)
        .map(i -> (int) (pairs[i] & Integer.MAX_VALUE))
        .distinct()
        .toArray();
  }
}

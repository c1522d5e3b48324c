package org.commentindex.internal.lucene.dedup;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Finds the candidate keys that several documents of any segment share. Reads one range of keys
 * after the other from the points of each segment and sorts it, so memory does not grow with the
 * index.
 */
final class SharedKeyScanner {
  /** Number of keys sorted together, on average: 8 MB of longs. Chosen by hand. */
  private static final long KEYS_PER_RANGE = 1 << 20;

  /** Bits of a document number. */
  private static final int DOC_BITS = 31;

  /** With 2^8 ranges, a key within its range and a document number fit into 63 bits. */
  private static final int MIN_RANGE_BITS = CandidateKeyPoints.BITS + DOC_BITS - (Long.SIZE - 1);

  private final IndexReader reader;
  private final @Nullable Bits live;
  private final @Nullable FixedBitSet newDocuments;

  /**
   * A scanner of an index.
   *
   * @param live the live documents, or null if all are
   * @param newDocuments visit only keys that one of these has; null for all keys
   */
  SharedKeyScanner(IndexReader reader, @Nullable Bits live, @Nullable FixedBitSet newDocuments) {
    this.reader = reader;
    this.live = live;
    this.newDocuments = newDocuments;
  }

  /** Implements {@link DeduplicationInput#forEachSharedKey}. */
  void forEach(
      CandidateKeyKind first, CandidateKeyKind second, DeduplicationInput.SharedKeyVisitor action)
      throws IOException {
    boolean both = first != second;
    long size = size(first) + (both ? size(second) : 0);
    int rangeBits = MIN_RANGE_BITS;
    while (size >>> rangeBits > KEYS_PER_RANGE) {
      rangeBits++;
    }
    int keyBits = CandidateKeyPoints.BITS - rangeBits;
    for (long range = 0; range < 1L << rangeBits; range++) {
      long min = range << keyBits;
      long max = min + (1L << keyBits) - 1;
      long[] ofFirst = sortedPairs(first, min, max);
      long[] ofSecond = both && ofFirst.length > 0 ? sortedPairs(second, min, max) : new long[0];
      visit(min, ofFirst, ofSecond, action);
    }
  }

  private void visit(
      long min, long[] first, long[] second, DeduplicationInput.SharedKeyVisitor action)
      throws IOException {
    int j = 0;
    for (int i = 0; i < first.length; ) {
      long key = key(first[i]);
      int end = endOf(key, first, i);
      while (j < second.length && key(second[j]) < key) {
        j++;
      }
      int endOfSecond = endOf(key, second, j);
      if (end - i + endOfSecond - j > 1) {
        int[] ofFirst = documents(first, i, end);
        int[] ofSecond = documents(second, j, endOfSecond);
        if (ofFirst.length + ofSecond.length > 1 && (anyNew(ofFirst) || anyNew(ofSecond))) {
          action.visit(min + key, ofFirst, ofSecond);
        }
      }
      i = end;
      j = endOfSecond;
    }
  }

  private long size(CandidateKeyKind kind) throws IOException {
    return PointValues.size(reader, Fields.of(kind));
  }

  private boolean anyNew(int[] documents) {
    return newDocuments == null || Arrays.stream(documents).anyMatch(newDocuments::get);
  }

  /** Returns pairs of a key, relative to the range, and a document number, each as one long. */
  private long[] sortedPairs(CandidateKeyKind kind, long min, long max) throws IOException {
    LongArrayList pairs = new LongArrayList();
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.of(kind));
      if (points != null) {
        CandidateKeyPoints.forEach(
            points,
            min,
            max,
            (doc, key) -> {
              int document = leaf.docBase + doc;
              if (live == null || live.get(document)) {
                pairs.add((key - min) << DOC_BITS | document);
              }
            });
      }
    }
    long[] sorted = pairs.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static long key(long pair) {
    return pair >>> DOC_BITS;
  }

  /** Returns the end of the pairs with a key, which begin at an index. */
  private static int endOf(long key, long[] pairs, int from) {
    int end = from;
    while (end < pairs.length && key(pairs[end]) == key) {
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

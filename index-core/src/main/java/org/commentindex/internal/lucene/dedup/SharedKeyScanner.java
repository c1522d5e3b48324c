package org.commentindex.internal.lucene.dedup;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.BitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.DeduplicationInput.PostingsVisitor;
import org.commentindex.internal.lucene.document.Fields;

/**
 * Finds the candidate keys that several documents of any segment share. Reads one range of keys
 * after the other from the points of each segment and sorts it, so memory does not grow with the
 * index.
 */
final class SharedKeyScanner {
  /** Number of keys sorted together, on average: 8 MB of longs. Chosen by hand. */
  private static final long KEYS_PER_RANGE = 1 << 20;

  /** With 2^8 ranges, a key within its range and a document number fit into 63 bits. */
  private static final int MIN_RANGE_BITS =
      CandidateKeyPoints.BITS + KeyPairs.DOC_BITS - (Long.SIZE - 1);

  private final IndexReader reader;
  private final KeyPairs pairs;
  private final BitSet among;

  /**
   * A scanner of an index.
   *
   * @param among visit only keys that one of these documents has
   */
  SharedKeyScanner(IndexReader reader, KeyPairs pairs, BitSet among) {
    this.reader = reader;
    this.pairs = pairs;
    this.among = among;
  }

  /** Implements {@link DeduplicationInput#forEachSharedKey}. */
  void forEach(CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
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
      long[] ofFirst = pairs.inRange(first, min, max);
      if (ofFirst.length > 0) {
        long[] ofSecond = both ? pairs.inRange(second, min, max) : new long[0];
        KeyPairs.forEach(ofFirst, ofSecond, (key, one, two) -> visit(min + key, one, two, action));
      }
    }
  }

  private void visit(long key, int[] first, int[] second, PostingsVisitor action)
      throws IOException {
    if (first.length > 0
        && first.length + second.length > 1
        && (anyAmong(first) || anyAmong(second))) {
      action.visit(key, first, second);
    }
  }

  private long size(CandidateKeyKind kind) throws IOException {
    return PointValues.size(reader, Fields.of(kind));
  }

  private boolean anyAmong(int[] documents) {
    return Arrays.stream(documents).anyMatch(among::get);
  }
}

package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.Fields;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;
import org.jspecify.annotations.Nullable;

/**
 * Which values several documents have, over all segments: a range of values at a time is read from
 * each segment's tree and sorted. So memory does not grow with the index.
 */
final class SharedMarks {
  /** About how many values are sorted at a time: 8 MB. */
  private static final long MOST_AT_ONCE = 1 << 20;

  /** Bits of a document's number. */
  private static final int DOC_BITS = 31;

  /** With fewer ranges than this, a value and a document's number do not fit into 63 bits. */
  private static final int LEAST_RANGE_BITS = MarkPoints.BITS + DOC_BITS - (Long.SIZE - 1);

  private final IndexReader reader;
  private final @Nullable Bits live;
  private final @Nullable FixedBitSet fresh;
  private final Sorted first = new Sorted();
  private final Sorted second = new Sorted();

  /**
   * The values of an index.
   *
   * @param live the documents that are left, or null for all
   * @param fresh only values that one of these has; null for any
   */
  SharedMarks(IndexReader reader, @Nullable Bits live, @Nullable FixedBitSet fresh) {
    this.reader = reader;
    this.live = live;
    this.fresh = fresh;
  }

  /** See {@link Unfolded#forEachShared}. */
  void forEach(Mark one, Mark other, Unfolded.Group action) throws IOException {
    boolean both = one != other;
    long size = size(one) + (both ? size(other) : 0);
    int rangeBits = LEAST_RANGE_BITS;
    while (size >>> rangeBits > MOST_AT_ONCE) {
      rangeBits++;
    }
    int valueBits = MarkPoints.BITS - rangeBits;
    for (long range = 0; range < 1L << rangeBits; range++) {
      first.read(one, range, valueBits);
      second.count = 0;
      if (both && first.count > 0) {
        second.read(other, range, valueBits);
      }
      visit(range << valueBits, action);
    }
  }

  private void visit(long from, Unfolded.Group action) throws IOException {
    int j = 0;
    for (int i = 0; i < first.count; ) {
      long value = first.valueAt(i);
      int end = first.endOf(i);
      while (j < second.count && second.valueAt(j) < value) {
        j++;
      }
      int also = j < second.count && second.valueAt(j) == value ? second.endOf(j) : j;
      if (end - i + also - j > 1) {
        int[] having = first.docs(i, end);
        int[] others = second.docs(j, also);
        if (having.length + others.length > 1 && (anyNew(having) || anyNew(others))) {
          action.visit(from + value, having, others);
        }
      }
      i = end;
      j = also;
    }
  }

  private long size(Mark mark) throws IOException {
    return PointValues.size(reader, Fields.of(mark));
  }

  private boolean anyNew(int[] docs) {
    if (fresh == null) {
      return true;
    }
    for (int doc : docs) {
      if (fresh.get(doc)) {
        return true;
      }
    }
    return false;
  }

  /** Values and documents of a range, each pair a long: the value above the document's number. */
  private final class Sorted {
    private long[] pairs = new long[1024];
    private int count;

    void read(Mark mark, long range, int valueBits) throws IOException {
      count = 0;
      long least = range << valueBits;
      long most = least + (1L << valueBits) - 1;
      for (LeafReaderContext leaf : reader.leaves()) {
        PointValues points = leaf.reader().getPointValues(Fields.of(mark));
        if (points != null) {
          int docBase = leaf.docBase;
          MarkPoints.forEach(points, least, most, (doc, kept) -> add(kept - least, docBase + doc));
        }
      }
      Arrays.sort(pairs, 0, count);
    }

    private void add(long value, int doc) {
      if (live != null && !live.get(doc)) {
        return;
      }
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, count + (count >> 1));
      }
      pairs[count++] = value << DOC_BITS | doc;
    }

    long valueAt(int i) {
      return pairs[i] >>> DOC_BITS;
    }

    /** Where the pairs with the value of this one end. */
    int endOf(int from) {
      int end = from + 1;
      while (end < count && valueAt(end) == valueAt(from)) {
        end++;
      }
      return end;
    }

    /** The documents of pairs with one value, each once, ascending. */
    int[] docs(int from, int to) {
      int[] docs = new int[to - from];
      int found = 0;
      for (int i = from; i < to; i++) {
        int doc = (int) (pairs[i] & Integer.MAX_VALUE);
        if (found == 0 || docs[found - 1] != doc) {
          docs[found++] = doc;
        }
      }
      return found == docs.length ? docs : Arrays.copyOf(docs, found);
    }
  }
}

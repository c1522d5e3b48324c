package org.commentindex.internal.lucene.document;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.RecordPlace;
import org.jspecify.annotations.Nullable;

/** The repeated records of the live documents of a segment, in ascending order. */
public final class RepeatValues {
  private static final int NONE = -1;

  private final @Nullable Bits live;
  private final BinaryDocValues values;
  private final @Nullable NumericDocValues serials;
  private List<RecordPlace> repeats = List.of();

  private RepeatValues(
      @Nullable Bits live, BinaryDocValues values, @Nullable NumericDocValues serials) {
    this.live = live;
    this.values = values;
    this.serials = serials;
  }

  /** Returns the values of a segment. */
  public static RepeatValues of(LeafReaderContext leaf) throws IOException {
    return new RepeatValues(
        leaf.reader().getLiveDocs(),
        DocValues.getBinary(leaf.reader(), Fields.REPEATS),
        leaf.reader().getNumericDocValues(Fields.SERIAL));
  }

  /** Returns the underlying iterator, which also visits documents without valid records. */
  DocIdSetIterator iterator() {
    return values;
  }

  /** Returns the next document with repeated records, or -1. */
  public int next() throws IOException {
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if ((live == null || live.get(doc)) && read(doc)) {
        return doc;
      }
    }
    return NONE;
  }

  /** Returns true if a document has repeated records, which {@link #repeats} then returns. */
  public boolean advanceExact(int doc) throws IOException {
    return values.advanceExact(doc) && read(doc);
  }

  /** Returns true if the current document of the iterator has repeated records. */
  boolean read(int doc) throws IOException {
    if (serials == null || !serials.advanceExact(doc)) {
      return false;
    }
    repeats = RepeatedRecords.decode(values.binaryValue(), serials.longValue());
    return !repeats.isEmpty();
  }

  /** Returns the repeated records of the current document. */
  public List<RecordPlace> repeats() {
    return repeats;
  }
}

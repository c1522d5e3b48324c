package org.commentindex.internal.lucene.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.RecordPlace;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * The records of a comment that only repeat its canonical record in another place, such as those of
 * yesterday's comments in today's export. They are doc values, so that adding one rewrites no
 * document.
 *
 * <p>The value begins with the serial number of its document. An update by id may also hit another
 * document that has the id until deduplication decides; there the value is not valid. Thread-safe.
 */
public final class RepeatedRecords {
  private static final Comparator<Occurrence> BY_PLACE =
      Comparator.comparing(one -> RecordPlace.of(one.record()), RecordPlace.ORDER);

  private final IndexReader reader;
  private final boolean any;

  public RepeatedRecords(IndexReader reader) {
    this.reader = reader;
    this.any = reader.leaves().stream().anyMatch(RepeatedRecords::hasAny);
  }

  private static boolean hasAny(LeafReaderContext leaf) {
    return leaf.reader().getFieldInfos().fieldInfo(Fields.REPEATS) != null;
  }

  /** Returns the doc values of a document with repeated records. */
  public static Field field(long serial, List<RecordPlace> places) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeLong(serial);
    out.writeVInt(places.size());
    for (RecordPlace place : places) {
      out.writeString(place.source());
      out.writeVLong(place.number());
      LineRange lines = place.lines();
      out.writeVInt(lines == null ? 0 : lines.first());
      if (lines != null) {
        out.writeVInt(lines.last() - lines.first());
      }
      out.writeLong(place.key());
    }
    return new BinaryDocValuesField(Fields.REPEATS, new BytesRef(out.toArrayCopy()));
  }

  /** Returns a comment with the repeated records of its document among its occurrences. */
  public Comment addTo(Comment comment, int document) throws IOException {
    if (!any) {
      return comment;
    }
    List<RecordPlace> repeats = of(document);
    if (repeats.isEmpty()) {
      return comment;
    }
    SourceRecord canonical = comment.canonicalRecord();
    List<Occurrence> copies = new ArrayList<>(comment.occurrences());
    Occurrence original = copies.removeFirst();
    for (RecordPlace repeat : repeats) {
      copies.add(new Occurrence(repeat.at(canonical), CopyKind.EXACT, 1, 1));
    }
    copies.sort(BY_PLACE);
    copies.addFirst(original);
    return comment.withOccurrences(copies);
  }

  /** Returns the places of the repeated records of a document. */
  public List<RecordPlace> of(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.REPEATS);
    return values.advanceExact(document - leaf.docBase)
        ? decode(values.binaryValue(), serial(leaf, document - leaf.docBase))
        : List.of();
  }

  /** Returns the serial number of a document. */
  public static long serial(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return serial(leaf, document - leaf.docBase);
  }

  private static long serial(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
    serials.advanceExact(doc);
    return serials.longValue();
  }

  /** Returns the repeated records in a value; none if it belongs to another document. */
  static List<RecordPlace> decode(BytesRef value, long serial) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    if (in.readLong() != serial) {
      return List.of();
    }
    int count = in.readVInt();
    List<RecordPlace> repeats = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String source = in.readString();
      long number = in.readVLong();
      int first = in.readVInt();
      LineRange lines = first == 0 ? null : new LineRange(first, first + in.readVInt());
      repeats.add(new RecordPlace(source, number, lines, in.readLong()));
    }
    return repeats;
  }

  /** Receives the documents that have repeated records. */
  public interface Visitor {
    void visit(int document, List<RecordPlace> repeats) throws IOException;
  }

  /** Visits the documents with repeated records. */
  public void forEach(Visitor action) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      RepeatValues values = RepeatValues.of(leaf);
      for (int doc = values.next(); doc >= 0; doc = values.next()) {
        action.visit(leaf.docBase + doc, values.repeats());
      }
    }
  }
}

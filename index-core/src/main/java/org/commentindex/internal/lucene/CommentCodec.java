package org.commentindex.internal.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Fields;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comments as bytes and back: what the index stores of each, without its group. Its layout belongs
 * to {@link org.commentindex.backend.Fields#SCHEMA_VERSION}.
 */
final class CommentCodec {
  private CommentCodec() {}

  static BytesRef encode(Comment comment) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(comment.id());
    writeStrings(out, comment.topics());
    out.writeVInt(comment.occurrences().size());
    for (Occurrence occurrence : comment.occurrences()) {
      out.writeString(occurrence.kind().word());
      if (occurrence.kind() != CopyKind.ORIGINAL) {
        out.writeLong(Double.doubleToLongBits(occurrence.similarity()));
        out.writeLong(Double.doubleToLongBits(occurrence.containment()));
      }
      writeRecord(out, occurrence.record());
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads the comment of a document back. */
  static Comment load(StoredFields stored, int document) throws IOException {
    Loading loading = new Loading();
    stored.document(document, loading);
    if (loading.bytes == null) {
      throw new IllegalStateException("document " + document + " has no comment");
    }
    return decode(new BytesRef(loading.bytes));
  }

  /** Takes the one field. */
  private static final class Loading extends StoredFieldVisitor {
    private byte @Nullable [] bytes;

    @Override
    public Status needsField(FieldInfo field) {
      return bytes != null
          ? Status.STOP
          : field.name.equals(Fields.COMMENT) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      bytes = value;
    }
  }

  static Comment decode(BytesRef bytes) {
    try {
      DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      String id = in.readString();
      List<String> topics = readStrings(in);
      int count = in.readVInt();
      List<Occurrence> occurrences = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        CopyKind kind = CopyKind.named(in.readString());
        boolean original = kind == CopyKind.ORIGINAL;
        double similarity = original ? 1 : Double.longBitsToDouble(in.readLong());
        double containment = original ? 1 : Double.longBitsToDouble(in.readLong());
        occurrences.add(new Occurrence(readRecord(in), kind, similarity, containment));
      }
      return new Comment(id, topics, occurrences, null, 0);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static void writeRecord(DataOutput out, SourceRecord record) throws IOException {
    out.writeString(record.source());
    out.writeVLong(record.number());
    LineRange lines = record.lines();
    out.writeVInt(lines == null ? 0 : lines.first());
    if (lines != null) {
      out.writeVInt(lines.last() - lines.first());
    }
    out.writeLong(Long.parseUnsignedLong(record.key(), 16));
    writeNullable(out, record.id());
    writeNullable(out, record.parent());
    writeNullable(out, record.thread());
    writeNullable(out, record.title());
    writeNullable(out, record.author());
    Instant date = record.date();
    out.writeByte((byte) (date == null ? 0 : 1));
    if (date != null) {
      out.writeZLong(date.getEpochSecond());
      out.writeVInt(date.getNano());
    }
    writeNullable(out, record.votes());
    writeNullable(out, record.url());
    writeNullable(out, record.lang());
    writeStrings(out, record.tags());
    out.writeVInt(record.cites().size());
    for (CitedUrl cited : record.cites()) {
      out.writeString(cited.url());
      out.writeString(cited.as());
      out.writeString(cited.site());
    }
    out.writeString(record.text());
  }

  private static SourceRecord readRecord(DataInput in) throws IOException {
    String source = in.readString();
    long number = in.readVLong();
    int first = in.readVInt();
    LineRange lines = first == 0 ? null : new LineRange(first, first + in.readVInt());
    String key = keyOf(in.readLong());
    String id = readNullable(in);
    String parent = readNullable(in);
    String thread = readNullable(in);
    String title = readNullable(in);
    String author = readNullable(in);
    Instant date = in.readByte() == 0 ? null : Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    Long votes = readNullableLong(in);
    String url = readNullable(in);
    String lang = readNullable(in);
    List<String> tags = readStrings(in);
    int citeCount = in.readVInt();
    List<CitedUrl> cites = new ArrayList<>(citeCount);
    for (int i = 0; i < citeCount; i++) {
      cites.add(new CitedUrl(in.readString(), in.readString(), in.readString()));
    }
    String text = in.readString();
    return new SourceRecord(
        source, number, lines, key, id, parent, thread, title, author, date, votes, url, lang, tags,
        cites, text);
  }

  /** A key's 64 bits as its 16 hexadecimal digits. */
  static String keyOf(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }

  private static void writeStrings(DataOutput out, List<String> values) throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  private static List<String> readStrings(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(in.readString());
    }
    return values;
  }

  private static void writeNullable(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  private static @Nullable String readNullable(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static void writeNullable(DataOutput out, @Nullable Long value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeZLong(value);
    }
  }

  private static @Nullable Long readNullableLong(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readZLong();
  }
}

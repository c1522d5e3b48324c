package org.commentindex.internal.lucene.document;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.CustomFieldType;
import org.commentindex.model.CustomValue;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Serializes comments to the bytes in the stored field {@link Fields#COMMENT}, without their group.
 * The layout belongs to {@link Fields#SCHEMA_VERSION}.
 *
 * <p>Bit masks state which optional values are present; missing values take no space. In a record,
 * the values that differ from one record to the next come first and those that the records of a
 * thread share come together, so that compression finds them in one piece. A checksum is at the
 * end: Lucene verifies a whole file or nothing, so damage to a large file would show as another
 * text.
 */
public final class CommentSerializer {
  /** Flags in the lowest bits of the first number of a comment; the others count its records. */
  private static final int OWN_ID = 1;

  private static final int TOPICS = 1 << 1;
  private static final int ADDED = 1 << 2;
  private static final int FLAG_BITS = 3;

  /** Optional values of a record. */
  private static final int AUTHOR = 1;

  private static final int THREAD = 1 << 1;
  private static final int ID = 1 << 2;
  private static final int DATE = 1 << 3;
  private static final int LANG = 1 << 4;
  private static final int URL = 1 << 5;
  private static final int CITES = 1 << 6;
  private static final int PARENT = 1 << 7;
  private static final int TITLE = 1 << 8;
  private static final int VOTES = 1 << 9;
  private static final int TAGS = 1 << 10;
  private static final int LINES = 1 << 11;
  private static final int FIELDS = 1 << 12;
  private static final int CUSTOM = 1 << 13;

  private static final Set<String> COMMENT_FIELD = Set.of(Fields.COMMENT);

  private CommentSerializer() {}

  /** Serializes a comment. */
  public static BytesRef serialize(Comment comment) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    boolean ownId = !comment.id().equals(comment.canonicalRecord().id());
    boolean topics = !comment.topics().isEmpty();
    int records = comment.occurrences().size();
    Instant added = comment.added();
    out.writeVInt(
        (records << FLAG_BITS)
            | (ownId ? OWN_ID : 0)
            | (topics ? TOPICS : 0)
            | (added == null ? 0 : ADDED));
    if (ownId) {
      out.writeString(comment.id());
    }
    if (topics) {
      writeStrings(out, comment.topics());
    }
    if (added != null) {
      out.writeZLong(added.toEpochMilli());
    }
    for (Occurrence occurrence : comment.occurrences()) {
      out.writeString(occurrence.kind().word());
      if (occurrence.kind() != CopyKind.ORIGINAL) {
        out.writeLong(Double.doubleToLongBits(occurrence.similarity()));
        out.writeLong(Double.doubleToLongBits(occurrence.containment()));
      }
      writeRecord(out, occurrence.record());
    }
    out.writeInt((int) checksum(out.toArrayCopy(), 0, Math.toIntExact(out.size())));
    return new BytesRef(out.toArrayCopy());
  }

  private static long checksum(byte[] bytes, int offset, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, offset, length);
    return checksum.getValue();
  }

  /** Reads the comment of a document. */
  public static Comment load(StoredFields stored, int document) throws IOException {
    BytesRef bytes = stored.document(document, COMMENT_FIELD).getBinaryValue(Fields.COMMENT);
    if (bytes == null) {
      throw new CorruptIndexException("no comment", "document " + document);
    }
    return deserialize(bytes);
  }

  /** Deserializes a comment. */
  public static Comment deserialize(BytesRef bytes) throws IOException {
    int length = bytes.length - Integer.BYTES;
    if (length < 0
        || new ByteArrayDataInput(bytes.bytes, bytes.offset + length, Integer.BYTES).readInt()
            != (int) checksum(bytes.bytes, bytes.offset, length)) {
      throw new CorruptIndexException("a comment differs from its checksum", "stored comment");
    }
    Input in = new Input(bytes);
    int head = in.bytes.readVInt();
    String ownId = in.stringIf(head & OWN_ID);
    List<String> topics = in.stringsIf(head & TOPICS);
    Instant added = (head & ADDED) == 0 ? null : Instant.ofEpochMilli(in.bytes.readZLong());
    int records = head >>> FLAG_BITS;
    List<Occurrence> occurrences = new ArrayList<>(records);
    for (int i = 0; i < records; i++) {
      CopyKind kind = CopyKind.named(in.string());
      boolean original = kind == CopyKind.ORIGINAL;
      double similarity = original ? 1 : Double.longBitsToDouble(in.bytes.readLong());
      double containment = original ? 1 : Double.longBitsToDouble(in.bytes.readLong());
      occurrences.add(new Occurrence(in.record(), kind, similarity, containment));
    }
    String id = ownId != null ? ownId : occurrences.getFirst().record().id();
    return new Comment(Objects.requireNonNull(id), topics, occurrences, null, 0, added);
  }

  private static int presentValues(SourceRecord record) {
    return bit(record.author(), AUTHOR)
        | bit(record.thread(), THREAD)
        | bit(record.id(), ID)
        | bit(record.date(), DATE)
        | bit(record.lang(), LANG)
        | bit(record.url(), URL)
        | (record.cites().isEmpty() ? 0 : CITES)
        | bit(record.parent(), PARENT)
        | bit(record.title(), TITLE)
        | bit(record.votes(), VOTES)
        | (record.tags().isEmpty() ? 0 : TAGS)
        | bit(record.lines(), LINES)
        | bit(record.fields(), FIELDS)
        | (record.custom().isEmpty() ? 0 : CUSTOM);
  }

  private static int bit(@Nullable Object value, int bit) {
    return value == null ? 0 : bit;
  }

  private static void writeRecord(DataOutput out, SourceRecord record) throws IOException {
    int has = presentValues(record);
    out.writeVInt(has);
    out.writeLong(HexFormat.fromHexDigitsToLong(record.key()));
    out.writeVLong(record.number());
    writeNumbers(out, record);
    writeIfPresent(out, record.fields());
    out.writeString(record.source());
    writeIfPresent(out, record.thread());
    writeIfPresent(out, record.title());
    writeIfPresent(out, record.lang());
    writeIfPresent(out, record.id());
    writeIfPresent(out, record.parent());
    writeIfPresent(out, record.url());
    writeIfPresent(out, record.author());
    if ((has & TAGS) != 0) {
      writeStrings(out, record.tags());
    }
    if ((has & CITES) != 0) {
      out.writeVInt(record.cites().size());
      for (CitedUrl cited : record.cites()) {
        out.writeString(cited.url());
        out.writeString(cited.as());
        out.writeString(cited.site());
      }
    }
    if ((has & CUSTOM) != 0) {
      out.writeVInt(record.custom().size());
      for (Map.Entry<String, CustomValue> field : record.custom().entrySet()) {
        out.writeString(field.getKey());
        out.writeString(field.getValue().type().name());
        out.writeString(field.getValue().text());
      }
    }
    out.writeString(record.text());
  }

  private static void writeNumbers(DataOutput out, SourceRecord record) throws IOException {
    LineRange lines = record.lines();
    if (lines != null) {
      out.writeVInt(lines.first());
      out.writeVInt(lines.last() - lines.first());
    }
    Instant date = record.date();
    if (date != null) {
      out.writeZLong(date.getEpochSecond());
      out.writeVInt(date.getNano());
    }
    Long votes = record.votes();
    if (votes != null) {
      out.writeZLong(votes);
    }
  }

  private static void writeIfPresent(DataOutput out, @Nullable String value) throws IOException {
    if (value != null) {
      out.writeString(value);
    }
  }

  private static void writeStrings(DataOutput out, List<String> values) throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  /** Returns the 16 hexadecimal digits of a record key. */
  static String keyOf(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }

  /** Reads the values in the order in which they were written. */
  private static final class Input {
    private final ByteArrayDataInput bytes;

    Input(BytesRef of) {
      bytes = new ByteArrayDataInput(of.bytes, of.offset, of.length);
    }

    SourceRecord record() throws IOException {
      int has = bytes.readVInt();
      String key = keyOf(bytes.readLong());
      long number = bytes.readVLong();
      LineRange lines = (has & LINES) == 0 ? null : lines();
      Instant date = (has & DATE) == 0 ? null : date();
      Long votes = (has & VOTES) == 0 ? null : Long.valueOf(bytes.readZLong());
      String fields = stringIf(has & FIELDS);
      String source = string();
      String thread = stringIf(has & THREAD);
      String title = stringIf(has & TITLE);
      String lang = stringIf(has & LANG);
      String id = stringIf(has & ID);
      String parent = stringIf(has & PARENT);
      String url = stringIf(has & URL);
      String author = stringIf(has & AUTHOR);
      List<String> tags = stringsIf(has & TAGS);
      List<CitedUrl> cites = (has & CITES) == 0 ? List.of() : cites();
      Map<String, CustomValue> custom = (has & CUSTOM) == 0 ? Map.of() : custom();
      return SourceRecord.builder(source, number, key)
          .lines(lines)
          .id(id)
          .parent(parent)
          .thread(thread)
          .title(title)
          .author(author)
          .date(date)
          .votes(votes)
          .url(url)
          .lang(lang)
          .tags(tags)
          .cites(cites)
          .fields(fields)
          .custom(custom)
          .text(string())
          .build();
    }

    private LineRange lines() {
      int first = bytes.readVInt();
      return new LineRange(first, first + bytes.readVInt());
    }

    private Instant date() throws IOException {
      return Instant.ofEpochSecond(bytes.readZLong(), bytes.readVInt());
    }

    private List<CitedUrl> cites() throws IOException {
      int count = bytes.readVInt();
      List<CitedUrl> cites = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        cites.add(new CitedUrl(string(), string(), string()));
      }
      return cites;
    }

    private Map<String, CustomValue> custom() throws IOException {
      Map<String, CustomValue> values = new HashMap<>();
      for (int i = bytes.readVInt(); i > 0; i--) {
        String name = string();
        values.put(name, new CustomValue(CustomFieldType.valueOf(string()), string()));
      }
      return values;
    }

    @Nullable String stringIf(int bit) throws IOException {
      return bit == 0 ? null : string();
    }

    List<String> stringsIf(int bit) throws IOException {
      if (bit == 0) {
        return List.of();
      }
      int count = bytes.readVInt();
      List<String> values = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        values.add(string());
      }
      return values;
    }

    private String string() throws IOException {
      return bytes.readString();
    }
  }
}

package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Any XML of records: an element that repeats and has a text and an author or a date, as children
 * or attributes with the usual names. Records inside a record are its replies.
 */
final class RecordsExport implements XmlExport {
  private static final Pattern REDDIT_ID = Pattern.compile("t[13]_[0-9a-z]{1,13}");

  private static final GenericField.Name OWN_TEXT =
      new GenericField.Name(GenericField.TEXT, 0, null);

  private final XmlRecordSink records;
  private final RecordElements elements;
  private final Set<String> names;

  /** The id of the outermost record, which is the thread of those in it. */
  private @Nullable String root;

  private final Map<String, StringBuilder> unknown = new TreeMap<>();

  RecordsExport(XmlRecordSink records) {
    this.records = records;
    elements = RecordElements.in(records.input().head().text());
    names = elements.names();
  }

  static boolean matches(XmlRoot root) {
    return !root.name().equalsIgnoreCase("html")
        && !RecordElements.in("<" + root.name() + root.text()).names().isEmpty();
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    if (names.contains(xml.name())) {
      record(xml, null);
      unknown.forEach(
          (path, text) -> records.leaveOut(LeftOutReason.UNKNOWN_FIELD, path, text.toString()));
      unknown.clear();
    }
  }

  /** The fields of one record, collected while it is read. */
  private static final class Fields {
    private final Map<GenericField, String> values = new EnumMap<>(GenericField.class);
    private final Map<GenericField, Integer> ranks = new EnumMap<>(GenericField.class);
    private @Nullable String fullName;
    private boolean accepted;

    /** The id as Reddit writes it with the kind, t1_ for a comment, or that of the source. */
    @Nullable String id() {
      String id = values.get(GenericField.ID);
      String parent = values.getOrDefault(GenericField.PARENT, "");
      return id != null && REDDIT_ID.matcher(parent).matches() && !id.startsWith("t1_")
          ? "t1_" + id
          : fullName != null ? fullName : id;
    }

    void put(GenericField.Name name, String value) {
      if (REDDIT_ID.matcher(value).matches() && name.field() == GenericField.AUTHOR) {
        fullName = value; // bulk-downloader-for-reddit
        return;
      }
      int rank = ranks.getOrDefault(name.field(), Integer.MAX_VALUE);
      if (!value.isBlank() && name.rank() <= rank) {
        values.put(name.field(), value.strip());
        ranks.put(name.field(), name.rank());
      }
    }
  }

  private void record(XmlCursor xml, @Nullable String outer)
      throws XMLStreamException, IOException {
    Fields fields = new Fields();
    String path = xml.name();
    for (Map.Entry<String, String> attribute : xml.attributes().entrySet()) {
      field(fields, path, attribute.getKey(), attribute.getValue());
    }
    children(xml, fields, path, outer);
    accept(fields, outer);
  }

  /** Reads the children of a record, or of an element around its replies. */
  private void children(XmlCursor xml, Fields fields, String path, @Nullable String outer)
      throws XMLStreamException, IOException {
    int depth = xml.depth();
    StringBuilder own = new StringBuilder();
    while (xml.nextOrText(depth, own)) {
      String name = xml.name();
      GenericField.Name known = elements.isContainer(name) ? null : FieldCatalog.named(name);
      if (names.contains(name)) {
        accept(fields, outer);
        record(xml, fields.id());
      } else if (known != null && known.field() == GenericField.AUTHOR) {
        field(fields, path, name, xml.textOf("name"));
      } else if (known != null) {
        field(fields, path, name, xml.text());
      } else {
        other(xml, fields, path + "/" + name, outer);
      }
    }
    if (fields.values.containsKey(GenericField.TEXT)) {
      leaveOut(path, own.toString());
    } else {
      fields.put(OWN_TEXT, own.toString());
    }
  }

  /** Reads an element that is not a field: its own text is unknown, its children may be replies. */
  private void other(XmlCursor xml, Fields fields, String path, @Nullable String outer)
      throws XMLStreamException, IOException {
    int depth = xml.depth();
    StringBuilder text = new StringBuilder();
    while (xml.nextOrText(depth, text)) {
      if (names.contains(xml.name())) {
        accept(fields, outer);
        record(xml, fields.id());
      } else {
        other(xml, fields, path + "/" + xml.name(), outer);
      }
    }
    leaveOut(path, text.toString());
  }

  private void field(Fields fields, String path, String name, String value) {
    GenericField.Name known = FieldCatalog.named(name);
    if (known == null) {
      leaveOut(path + "/@" + name, value);
    } else {
      fields.put(known, value);
    }
  }

  /** Notes text of an unknown field if it has words: ids and numbers are not reported. */
  private void leaveOut(String path, String text) {
    if (text.strip().indexOf(' ') > 0) {
      unknown.computeIfAbsent(path, key -> new StringBuilder()).append(text);
    }
  }

  private void accept(Fields fields, @Nullable String outer) throws IOException {
    if (fields.accepted || fields.values.isEmpty()) {
      return;
    }
    fields.accepted = true;
    root = outer == null ? fields.id() : root;
    Map<GenericField, String> values = fields.values;
    String body = values.getOrDefault(GenericField.TEXT, "");
    String parent = values.get(GenericField.PARENT);
    String url = values.get(GenericField.URL);
    RawRecord.Builder comment =
        records
            .next(fields.id())
            .parent(parent != null && !parent.equals("0") ? parent : outer)
            .thread(outer == null ? values.get(GenericField.THREAD) : root)
            .title(values.get(GenericField.TITLE))
            .url(url == null || !url.startsWith("/r/") ? url : "https://www.reddit.com" + url)
            .lang(values.get(GenericField.LANG))
            .format(HtmlDetector.detect(body))
            .body(body);
    String votes = values.get(GenericField.VOTES);
    if (votes != null && votes.matches("-?\\d{1,15}")) {
      comment.votes(Long.valueOf(votes));
    }
    records.accept(
        records.setAuthorAndDate(
            comment, values.get(GenericField.AUTHOR), values.get(GenericField.DATE)));
  }
}

package org.commentindex.internal.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.FieldInference;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.field.GenericRecord;
import org.commentindex.internal.read.field.People;
import org.commentindex.internal.read.field.UnknownTexts;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Creates the records of a table's rows. Not thread-safe. */
final class TableRecords {
  private static final String FILES = "messages without text (pictures, files), skipped";

  /** Columns named in a remark. Chosen by hand. */
  private static final int MAX_LISTED = 12;

  /** A comment with its date and author, as Jira exports several of them in a row. */
  private static final Pattern SIGNED =
      Pattern.compile("(?s)([^;\\n]{6,40});([^;\\n]{0,100});(.+)");

  private static final Pattern REDDIT_DELETED = Pattern.compile("\\[(?:deleted|removed)\\]");

  private static final Pattern RULE = Pattern.compile("(?::?-{2,}:?)?");

  private static final Pattern COMMENT = Pattern.compile("(?i)comments?(?: \\([0-9]+\\))?");

  private final TableHead head;
  private final SourceInput input;
  private final RecordSink sink;
  private final FieldNames names;
  private final List<String> paths;
  private final List<GenericField.@Nullable Name> fields = new ArrayList<>();
  private final int text;
  private final UnknownTexts unknown = new UnknownTexts();
  private final People nobody = new People();
  private final WarningCounter counter;
  private long preamble;
  private long joined;

  TableRecords(TableHead head, SourceInput input, RecordSink sink, FormatChoice choice) {
    this.head = head;
    this.input = input;
    this.sink = sink;
    names = FieldNames.of(choice);
    names.setDayFirst(head.isDayFirst());
    paths = head.names();
    for (int i = 0; i < head.columns().size(); i++) {
      fields.add(head.columns().get(i).name());
    }
    head.inferred().forEach((field, i) -> fields.set(i, new GenericField.Name(field, 0, null)));
    text = head.textColumn();
    counter = new WarningCounter(input, sink);
  }

  /** Reports what was inferred, and which columns are not read. */
  void remark() {
    Map<GenericField, Integer> inferred = head.inferred();
    if (!inferred.isEmpty()) {
      String columns =
          inferred.entrySet().stream()
              .map(e -> word(e.getKey()) + "=#" + (e.getValue() + 1))
              .collect(Collectors.joining(","));
      String found =
          inferred.entrySet().stream()
              .map(e -> word(e.getKey()) + " is \"" + paths.get(e.getValue()) + "\"")
              .collect(Collectors.joining(", "));
      sink.warn(
          input.problem(
              null,
              "columns were recognized by their values: "
                  + found
                  + "; confirm or change this with --map "
                  + columns));
    }
    remarkUnused();
    if (head.isOrderUnknown()) {
      sink.warn(
          input.problem(
              null,
              "day and month may be the other way round: dates such as 3/5/2024 are read with the"
                  + " month first"));
    }
  }

  private void remarkUnused() {
    KnownTable known = head.known();
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldInference.Column column = head.columns().get(i);
      boolean ruled = known != null && known.hasRule(TableFormat.ruleName(paths.get(i)));
      if (fields.get(i) == null && !ruled && !column.profile().isEmpty()) {
        unused.add(paths.get(i));
      }
    }
    if (!unused.isEmpty()) {
      String more =
          unused.size() > MAX_LISTED ? " and " + (unused.size() - MAX_LISTED) + " more" : "";
      String list = unused.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
      sink.warn(input.problem(null, "columns that are not read: " + list + more));
    }
  }

  private static String word(GenericField field) {
    return field == GenericField.TEXT ? "body" : field.word();
  }

  /** Takes a row before the names of the columns. */
  void preamble(List<String> row) {
    row.forEach(value -> preamble += LeftOutText.characters(value));
  }

  /** Passes on the record of a row, or rejects it. */
  void read(List<String> row, long number, long line) throws IOException {
    if (TableRows.isBlank(row) || isRule(row)) {
      return;
    }
    List<String> values = fit(row);
    if (values == null) {
      String reason = "has " + row.size() + " values where the first row has " + paths.size();
      sink.reject(input.problem(line, reason));
      return;
    }
    GenericRecord record = record(values);
    String fault = record.fault();
    boolean titled = hasTitledPosts() && record.value(GenericField.TITLE) != null;
    boolean attached = fault != null && (hasAttachment(values) || isDeleted(values));
    if (attached && record.value(GenericField.ID) == null) {
      counter.count(FILES);
      return; // no comment can answer it
    }
    if (attached) {
      counter.count(WarningCounter.WITHOUT_TEXT);
    }
    if (fault != null && !titled && !attached) {
      sink.reject(input.problem(line, fault));
      return;
    }
    sink.accept(record.toRecord(input, number, nobody).build());
    record.countUnknown(unknown);
    for (int i = 0; i < values.size(); i++) {
      Matcher comment = SIGNED.matcher(values.get(i));
      if (isSigned(i) && comment.matches()) {
        sink.accept(signed(comment, i, record, number));
      }
    }
    RawRecord reply = record.reply(input, number);
    if (reply != null) {
      sink.accept(reply);
    }
  }

  /** Returns true for the line below the names of a Markdown table: {@code |---|:--:|}. */
  private boolean isRule(List<String> row) {
    return head.dialect().delimiter() == '|'
        && row.stream().allMatch(value -> RULE.matcher(value.strip()).matches());
  }

  /**
   * Returns as many values as there are columns, or null if it is not certain which is which.
   * Missing values at the end are blank. A text with unquoted delimiters is joined again if it is
   * the last column, or if the values behind it are those of their columns.
   */
  private @Nullable List<String> fit(List<String> row) {
    int columns = paths.size();
    if (row.size() == columns) {
      return row;
    }
    if (row.size() < columns) {
      return row.size() > Math.max(text, 1) ? row : null;
    }
    if (TableRows.isBlank(row.subList(columns, row.size()))) {
      return row.subList(0, columns);
    }
    int surplus = row.size() - columns;
    if (text < 0 || (text != columns - 1 && !head.hasDelimitersInText(row))) {
      return null;
    }
    joined++;
    String delimiter = head.dialect().delimiter() == '\t' ? "\t" : head.dialect().delimiter() + " ";
    List<String> values = new ArrayList<>(row.subList(0, text));
    values.add(String.join(delimiter, row.subList(text, text + surplus + 1)));
    values.addAll(row.subList(text + surplus + 1, row.size()));
    return values;
  }

  /** Returns true if a row with a title and no text is a post; in reviews it is a thing rated. */
  private boolean hasTitledPosts() {
    KnownTable known = head.known();
    return known != null && !known.name().endsWith(" reviews");
  }

  /** Returns true if a message consists of pictures or files. */
  private boolean hasAttachment(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isBlank() && FieldCatalog.isApart(paths.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the text is what Reddit writes in the place of a deleted one. */
  private boolean isDeleted(List<String> values) {
    KnownTable known = head.known();
    return known != null
        && known.name().startsWith("reddit")
        && values.stream().anyMatch(value -> REDDIT_DELETED.matcher(value.strip()).matches());
  }

  /** Returns true for a column of signed comments, of which a table may have several. */
  private boolean isSigned(int column) {
    KnownTable known = head.known();
    return known != null
        && known.name().equals("jira issues")
        && COMMENT.matcher(paths.get(column)).matches();
  }

  /** Returns the comment on the record of a row. */
  private RawRecord signed(Matcher comment, int column, GenericRecord on, long number) {
    GenericRecord record = new GenericRecord(names);
    record.take("date", new GenericField.Name(GenericField.DATE, 0, null), comment.group(1));
    record.take("author", new GenericField.Name(GenericField.AUTHOR, 0, null), comment.group(2));
    record.take("text", new GenericField.Name(GenericField.TEXT, 0, null), comment.group(3));
    String of = on.value(GenericField.ID);
    return record
        .toRecord(input, number, nobody)
        .location(input.location() + "\0n:" + number + "." + column)
        .parent(of)
        .thread(of)
        .title(on.value(GenericField.TITLE))
        .build();
  }

  private GenericRecord record(List<String> values) {
    GenericRecord record = new GenericRecord(names);
    KnownTable known = head.known();
    for (int i = 0; i < values.size(); i++) {
      String path = paths.get(i);
      String column = TableFormat.ruleName(path);
      if (isSigned(i) && SIGNED.matcher(values.get(i)).matches()) {
        continue; // a comment of its own
      }
      if (known != null && known.hasRule(column)) {
        known.take(column, values.get(i), record);
      } else {
        record.take(path, fields.get(i), values.get(i));
      }
    }
    return record;
  }

  /** Reports the text that is in no record. */
  void finish() {
    unknown.report(input.source(), sink);
    counter.report();
    if (preamble > 0) {
      sink.leaveOut(
          new LeftOutText(
              input.source(), null, LeftOutReason.METADATA, "lines above the table", preamble));
    }
    if (joined > 0) {
      sink.warn(
          input.problem(
              null, "rows with more values than columns, whose text was joined again: " + joined));
    }
  }
}

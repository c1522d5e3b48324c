package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with one comment per row: CSV, TSV and similar formats. The first row names the
 * columns, which have the names of generic JSON fields. A row with too many or too few values is
 * rejected and the others are read.
 */
final class TableFormat implements RecordFormat {
  /** How database exports write a null value. */
  private static final String NULL = "\\N";

  private final FieldNames columns;

  /** Creates a format that maps column names to fields with these names. */
  TableFormat(FieldNames columns) {
    this.columns = columns;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public boolean matches(SourceHead head) {
    TableHead found = TableHead.of(head, columns::named);
    return found != null && found.isSure();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    TableHead head = TableHead.of(input.head(), columns::named);
    if (head == null) {
      sink.reject(input.problem(1L, "the first row does not name the columns of a table"));
      return;
    }
    if (!head.hasText()) {
      sink.reject(
          input.problem(
              1L, "no column is named \"text\" or \"body\": the columns are " + head.names()));
      return;
    }
    RowLimitReader text = new RowLimitReader(input.reader());
    try (CSVParser table = CSVParser.parse(text, TableHead.format(head.delimiter()))) {
      Iterator<CSVRecord> rows = table.iterator();
      for (long number = 0, line = 1; ; number++) {
        CSVRecord row;
        try {
          row = rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
          sink.reject(input.problem(line, reason(e.getCause()) + "; nothing after it is read"));
          return;
        }
        if (row == null) {
          if (text.isQuoted()) {
            sink.warn(
                input.problem(line, "a quotation mark is not closed: the file may be truncated"));
          }
          return;
        }
        if (number > 0) {
          read(row, number, line, head.names(), input, sink);
        }
        line = table.getCurrentLineNumber() + 1;
        text.rowEnded();
      }
    }
  }

  private void read(
      CSVRecord row, long number, long line, List<String> names, SourceInput input, RecordSink sink)
      throws IOException {
    if (row.size() != names.size()) {
      String reason = "has " + row.size() + " values where the first row has " + names.size();
      sink.reject(input.problem(line, reason));
      return;
    }
    GenericRecord record = record(row, names);
    String fault = record.fault();
    if (fault == null) {
      sink.accept(record.toRecord(input, number));
    } else {
      sink.reject(input.problem(line, fault));
    }
  }

  /** Reads a row like a JSON object with the names of the columns. */
  private GenericRecord record(CSVRecord row, List<String> names) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      if (!row.get(i).equals(NULL)) {
        object.put(names.get(i), row.get(i));
      }
    }
    try (JsonParser json = object.traverse()) {
      json.nextToken();
      return GenericRecord.read(json, columns);
    }
  }

  /** Returns why the rest cannot be parsed; rethrows an exception of the source itself. */
  private static String reason(@Nullable IOException e) throws IOException {
    if (e instanceof RowLimitReader.RowTooLongException || e instanceof CSVException) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("broken");
    }
    throw e == null ? new IOException("unknown error") : e;
  }
}

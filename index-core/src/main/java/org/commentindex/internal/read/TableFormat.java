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
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.jspecify.annotations.Nullable;

/**
 * A table with a row a comment: CSV, TSV and their kin. Its first row names the columns, as the
 * fields of generic JSON are named. A row with too many or too few values costs that row alone.
 */
final class TableFormat implements RecordFormat {
  /** What databases write for a value that is not there. */
  private static final String MISSING = "\\N";

  private final FieldNames columns;

  /** Reads tables whose columns' names mean this. */
  TableFormat(FieldNames columns) {
    this.columns = columns;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public boolean matches(Head head) {
    TableHead found = TableHead.of(head, columns::named);
    return found != null && found.isSure();
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    TableHead head = TableHead.of(input.head(), columns::named);
    if (head == null) {
      sink.reject(input.note(1L, "the first row does not name the columns of a table"));
      return;
    }
    if (!head.hasText()) {
      sink.reject(
          input.note(1L, "no column is named \"text\" or \"body\": there are " + head.names()));
      return;
    }
    RowReader text = new RowReader(input.reader());
    try (CSVParser table = CSVParser.parse(text, TableHead.format(head.delimiter()))) {
      Iterator<CSVRecord> rows = table.iterator();
      for (long number = 0, line = 1; ; number++) {
        CSVRecord row;
        try {
          row = rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
          sink.reject(input.note(line, reason(e.getCause()) + "; nothing after it is read"));
          return;
        }
        if (row == null) {
          if (text.isQuoted()) {
            sink.remark(
                input.note(line, "a quotation mark is not closed: the file may be cut off"));
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
      CSVRecord row, long number, long line, List<String> names, Input input, RecordSink sink)
      throws IOException {
    if (row.size() != names.size()) {
      String reason = "has " + row.size() + " values where the first row has " + names.size();
      sink.reject(input.note(line, reason));
      return;
    }
    GenericRecord record = record(row, names);
    String fault = record.fault();
    if (fault == null) {
      sink.accept(record.toRecord(input, number));
    } else {
      sink.reject(input.note(line, fault));
    }
  }

  /** A row says what a JSON object with its columns' names says. */
  private GenericRecord record(CSVRecord row, List<String> names) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      if (!row.get(i).equals(MISSING)) {
        object.put(names.get(i), row.get(i));
      }
    }
    try (JsonParser json = object.traverse()) {
      json.nextToken();
      return GenericRecord.read(json, columns);
    }
  }

  /** Why the rest cannot be read. A source that fails is told by whoever reads sources. */
  private static String reason(@Nullable IOException e) throws IOException {
    if (e instanceof RowReader.EndlessRowException || e instanceof CSVException) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("broken");
    }
    throw e == null ? new IOException("no reason was given") : e;
  }
}

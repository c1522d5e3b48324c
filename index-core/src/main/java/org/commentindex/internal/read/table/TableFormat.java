package org.commentindex.internal.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.field.GenericField;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with one comment per row: CSV, TSV and similar formats. The columns are recognized
 * by their names, which are those of generic JSON fields, else by their values. A row without its
 * text is rejected and the others are read.
 */
public final class TableFormat implements RecordFormat {
  /** Marks a text as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** A comma that is not in a sentence. */
  private static final Pattern COMMA = Pattern.compile(",\\S");

  private final FormatChoice choice;

  /** Creates a format that maps column names to fields as chosen. */
  public TableFormat(FormatChoice choice) {
    this.choice = choice;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public boolean matches(SourceHead head) {
    TableHead found = TableHead.of(head, choice);
    return found != null && found.sure() && (found.headed() || !isProse(found, head.text()));
  }

  /** Returns true if this is a table whose columns have names, one of them usual for a text. */
  public boolean hasNamedText(SourceHead head) {
    TableHead found = TableHead.of(head, choice);
    return found != null
        && found.sure()
        && found.headed()
        && found.hasText()
        && !found.inferred().containsKey(GenericField.TEXT);
  }

  /** Returns true if a space follows each comma, as in sentences and dates: {@code Mar 5, 2024}. */
  private static boolean isProse(TableHead found, String text) {
    return found.dialect().delimiter() == ',' && !COMMA.matcher(text).find();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    read(input, 0, sink);
  }

  /**
   * Reads all rows.
   *
   * @param before the number of rows of the same source that were read before
   * @return the number of rows
   */
  public long read(SourceInput input, long before, RecordSink sink) throws IOException {
    TableHead head = TableHead.of(input.head(), choice);
    if (head == null) {
      sink.reject(input.problem(1L, "the first row does not name the columns of a table"));
      return 0;
    }
    if (!head.hasText()) {
      withoutText(head, input, sink);
      return 0;
    }
    TableRecords records = new TableRecords(head, input, sink, choice);
    records.remark();
    long rows = rows(head, records, before, input, sink);
    records.finish();
    return rows;
  }

  /**
   * Reads a text if it is a table, such as that of a page.
   *
   * @return false if it is none
   */
  public boolean readText(String text, SourceInput input, RecordSink sink) throws IOException {
    try (InputStream in =
        ReaderInputStream.builder()
            .setReader(new StringReader(BYTE_ORDER_MARK + text))
            .setCharset(StandardCharsets.UTF_8)
            .get()) {
      SourceHead head = SourceHead.of(in);
      if (!matches(head)) {
        return false;
      }
      read(new SourceInput(input.source(), input.location(), head, in, input.options()), 0, sink);
      return true;
    }
  }

  private static void withoutText(TableHead head, SourceInput input, RecordSink sink) {
    String columns =
        "the columns are " + head.names() + "; name it with --map body=NAME or --map body=#NUMBER";
    if (head.columns().stream().anyMatch(c -> c.profile().isText())) {
      sink.reject(input.problem(1L, "no column is clearly the text of comments: " + columns));
    } else {
      String reason = "this table has no column with text: nothing is read; " + columns;
      sink.warn(input.problem(1L, reason));
    }
  }

  private static long rows(
      TableHead head, TableRecords records, long before, SourceInput input, RecordSink sink)
      throws IOException {
    char delimiter = head.dialect().delimiter();
    boolean quotes = head.dialect().quotes();
    TableText text = new TableText(input.reader(), delimiter, quotes);
    try (CSVParser table = CSVParser.parse(text, TableRows.format(delimiter, quotes))) {
      Iterator<CSVRecord> rows = table.iterator();
      for (long number = 1L - head.skipped(), line = 1; ; number++) {
        CSVRecord row;
        try {
          row = rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
          sink.reject(input.problem(line, reason(e.getCause()) + "; nothing after it is read"));
          return number - 1;
        }
        if (row == null) {
          if (text.isQuoted()) {
            sink.warn(
                input.problem(line, "a quotation mark is not closed: the file may be truncated"));
          }
          return number - 1;
        }
        if (number > 0) {
          records.read(List.of(row.values()), before + number, line);
        } else if (number < (head.headed() ? 0 : 1)) {
          records.preamble(List.of(row.values()));
        }
        line = table.getCurrentLineNumber() + 1;
        text.rowEnded();
      }
    }
  }

  /** Returns why the rest cannot be parsed; rethrows an exception of the source itself. */
  private static String reason(@Nullable IOException e) throws IOException {
    if (e instanceof TableText.RowTooLongException || e instanceof CSVException) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("broken");
    }
    throw e == null ? new IOException("unknown error") : e;
  }

  /** Returns the values of a sheet that is not a table as text: a row in a line. */
  public static String words(String rows) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVParser parser = CSVParser.parse(rows, TableRows.format(',', true))) {
      for (CSVRecord row : parser) {
        text.append(String.join("\t", row.values()).strip()).append('\n');
      }
    }
    return text.toString();
  }

  /** Returns the name under which the rules for known tables name a column. */
  static String ruleName(String column) {
    return column.toLowerCase(Locale.ROOT);
  }
}

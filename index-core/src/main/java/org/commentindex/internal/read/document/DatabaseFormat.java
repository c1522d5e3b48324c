package org.commentindex.internal.read.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.extract.ExtractedText;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.json.JsonLinesFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a database, whose rows are JSON objects. If the fields of a table have the
 * usual names of those of comments, only such tables are read. Otherwise fields are inferred from
 * their values. The text of other tables is left out and counted.
 */
final class DatabaseFormat {
  private static final Pattern TABLE_END =
      Pattern.compile(String.valueOf(ExtractedText.SHEET_END), Pattern.LITERAL);

  private final List<RecordFormat> formats;

  DatabaseFormat(List<RecordFormat> formats) {
    this.formats = formats;
  }

  /**
   * A table.
   *
   * @param format the format that reads it, or null if none does
   * @param named whether its fields are known by their names
   */
  private record Table(String name, String rows, @Nullable RecordFormat format, boolean named) {}

  /** Reads the tables, each of which begins with its name in a line. */
  void read(String text, SourceInput input, RecordSink sink) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (String table : TABLE_END.split(text)) {
      int nameEnd = table.indexOf('\n');
      if (table.indexOf(ExtractedText.COUNTED) == 0) {
        long characters = Long.parseLong(table.substring(nameEnd + 1).strip());
        leaveOut(table.substring(1, nameEnd), characters, input, sink);
      } else if (nameEnd >= 0 && nameEnd + 1 < table.length()) {
        tables.add(table(table.substring(0, nameEnd), table.substring(nameEnd + 1), input));
      }
    }
    boolean anyNamed = tables.stream().anyMatch(Table::named);
    boolean found = false;
    for (Table table : tables) {
      boolean isRead = (table.named() || !anyNamed) && read(table, input, sink);
      found |= isRead;
      if (!isRead) {
        leaveOut(table, input, sink);
      }
    }
    if (!found) {
      sink.reject(input.problem(null, "no table of this database has the text of comments"));
    }
  }

  private Table table(String name, String rows, SourceInput input) throws IOException {
    try (InputStream in = stream(rows)) {
      SourceHead head = SourceHead.of(in);
      for (RecordFormat format : formats) {
        if (format.matches(head)) {
          boolean named =
              !(format instanceof JsonLinesFormat)
                  || JsonLinesFormat.hasNamedFields(head, input.options().format());
          return new Table(name, rows, format, named);
        }
      }
    }
    return new Table(name, rows, null, false);
  }

  /** Returns true if the table has records. */
  private static boolean read(Table table, SourceInput input, RecordSink sink) throws IOException {
    if (table.format() == null) {
      return false;
    }
    TableSink records = new TableSink(sink);
    try (InputStream in = stream(table.rows())) {
      String location = input.location() + "\0t:" + table.name();
      SourceHead head = SourceHead.of(in);
      table
          .format()
          .read(new SourceInput(input.source(), location, head, in, input.options()), records);
    }
    return records.isUsed();
  }

  private static void leaveOut(Table table, SourceInput input, RecordSink sink) throws IOException {
    long characters = 0;
    try (JsonParser json = Json.FACTORY.createParser(table.rows())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          characters += LeftOutText.characters(json.getText());
        }
      }
    }
    leaveOut(table.name(), characters, input, sink);
  }

  private static void leaveOut(String table, long characters, SourceInput input, RecordSink sink) {
    if (characters > 0) {
      sink.leaveOut(
          new LeftOutText(
              input.source(), null, LeftOutReason.UNKNOWN_FIELD, "table " + table, characters));
    }
  }

  private static InputStream stream(String rows) throws IOException {
    return ReaderInputStream.builder()
        .setReader(new StringReader(rows))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}

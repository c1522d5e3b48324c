package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.table.TableFormat;

/** Reads JSON objects of columns, which are tables, such as a data frame that was saved as JSON. */
public final class JsonColumnsFormat implements RecordFormat {
  private final TableFormat tables;

  public JsonColumnsFormat(FormatChoice choice) {
    tables = new TableFormat(choice);
  }

  @Override
  public String name() {
    return "JSON columns";
  }

  @Override
  public boolean matches(SourceHead head) {
    if (!head.text().stripLeading().startsWith("{")) {
      return false;
    }
    try (JsonParser json = Json.FACTORY.createParser(head.text())) {
      JsonColumns columns = JsonColumns.read(json, Integer.MAX_VALUE);
      if (columns.hasOther()) {
        return false;
      }
      // The first column may be longer than the head.
      boolean cut = !head.complete() && columns.names().stream().anyMatch(FieldCatalog::isText);
      return cut || (columns.isTable() && tables.matches(SourceHead.of(csv(columns))));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    JsonColumns columns;
    try (JsonParser json = Json.FACTORY.createParser(input.reader())) {
      columns = JsonColumns.read(json, input.maxCharacters());
    } catch (JsonColumns.TooLongException e) {
      sink.reject(input.problem(null, String.valueOf(e.getMessage())));
      return;
    }
    JsonProcessingException error = columns.error();
    if (error != null) {
      sink.reject(input.problem(null, Json.reason(error) + "; nothing after it is read"));
    } else if (columns.hasOther()) {
      String reason = "a value is no column of this table; nothing after it is read";
      sink.reject(input.problem(null, reason));
    }
    InputStream in = csv(columns);
    tables.read(
        new SourceInput(input.source(), input.location(), SourceHead.of(in), in, input.options()),
        sink);
  }

  private static InputStream csv(JsonColumns columns) {
    String rows =
        columns.rows().stream().map(JsonColumnsFormat::line).collect(Collectors.joining("\n"));
    return new ByteArrayInputStream(("\ufeff" + rows + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }
}

package org.commentindex.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Results as rows of one table, below a line with the names of its columns. */
final class TableLines implements ResultLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TableForm form;
  private final List<String> columns;
  private final CSVPrinter rows;

  /** A table to a writer, which is left open. */
  TableLines(Writer out, TableForm form, List<String> columns) throws IOException {
    this.form = form;
    this.columns = List.copyOf(columns);
    this.rows = new CSVPrinter(out, form.format());
    rows.printRecord(columns);
  }

  @Override
  public void result(String type, Body body) throws IOException {
    JsonNode object = read(body);
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      JsonNode value = object.path(column);
      cells.add(value instanceof MissingNode ? "" : form.cell(column, value));
    }
    rows.printRecord(cells);
  }

  @Override
  public void about(String type, Body body) throws IOException {
    result(type, body);
  }

  private static JsonNode read(Body body) throws IOException {
    try (TokenBuffer json = new TokenBuffer(JSON, false)) {
      json.writeStartObject();
      body.writeTo(json);
      json.writeEndObject();
      return JSON.readTree(json.asParser());
    }
  }
}

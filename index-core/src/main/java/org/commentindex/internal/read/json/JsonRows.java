package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.field.UnknownTexts;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JSON array of arrays as CSV, one at a time: of spreadsheets' and databases' APIs,
 * whose names of columns are the first row or an array before the rows. Not thread-safe.
 */
final class JsonRows extends Reader {
  /** The fields with objects that describe the columns. */
  private static final Set<String> COLUMNS = Set.of("columns", "fields", "cols", "headers");

  private final JsonParser json;
  private final UnknownTexts unknown = new UnknownTexts();
  private final StringBuilder pending = new StringBuilder();
  private final List<String> described = new ArrayList<>();
  private List<String> listed = List.of();
  private boolean inRows;
  private boolean done;
  private @Nullable JsonProcessingException error;

  JsonRows(Reader text) throws IOException {
    json = Json.FACTORY.createParser(text);
  }

  /** Returns the text outside of the rows, by its fields. */
  UnknownTexts unknown() {
    return unknown;
  }

  /** Returns the error at which the rows ended, or null. */
  @Nullable JsonProcessingException error() {
    return error;
  }

  /** Returns the line of the parser's position, from 1. */
  long line() {
    return Math.max(1, json.currentLocation().getLineNr());
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (pending.isEmpty() && !done) {
      try {
        advance();
      } catch (JsonProcessingException e) {
        error = e;
        done = true;
      }
    }
    int count = Math.min(length, pending.length());
    pending.getChars(0, count, target, offset);
    pending.delete(0, count);
    return count == 0 ? -1 : count;
  }

  private void advance() throws IOException {
    if (inRows) {
      row();
      return;
    }
    String array = "";
    while (!inRows) {
      JsonToken token = json.nextToken();
      if (token == null) {
        done = true;
        return;
      }
      switch (token) {
        case START_ARRAY -> array = array(array);
        case VALUE_STRING -> {
          boolean name = "name".equals(json.currentName()) && COLUMNS.contains(array);
          if (name) {
            described.add(json.getText());
          } else {
            unknown.add(String.valueOf(json.currentName()), json.getText());
          }
        }
        default -> {
          // Numbers and the ends of values say nothing about the rows.
        }
      }
    }
  }

  /** Reads the beginning of an array: of rows, of names, or of something else. */
  private String array(String outer) throws IOException {
    String name = json.currentName() == null ? outer : json.currentName();
    JsonToken first = json.nextToken();
    if (first == JsonToken.VALUE_STRING) {
      listed = row(first);
    } else if (first == JsonToken.START_ARRAY) {
      List<String> row = row(json.nextToken());
      inRows = true;
      List<String> names = listed.size() == row.size() ? listed : described;
      if (names.size() == row.size() && !names.equals(row)) {
        append(names);
      }
      append(row);
    }
    return name;
  }

  private void row() throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_ARRAY) {
      append(row(json.nextToken()));
    } else if (token == JsonToken.END_ARRAY || token == null) {
      inRows = false;
    } else {
      json.skipChildren();
    }
  }

  private List<String> row(@Nullable JsonToken first) throws IOException {
    List<String> row = new ArrayList<>();
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == null) {
        break;
      }
      row.add(token == JsonToken.VALUE_NULL ? "" : token.isStructStart() ? words() : json.getText());
    }
    return row;
  }

  /** Returns the strings within a value, with blanks between. */
  private String words() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token == null) {
        break;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING) {
        words.append(words.isEmpty() ? "" : " ").append(json.getText());
      }
    }
    return words.toString();
  }

  private void append(List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      pending.append(i == 0 ? "" : ",").append('"').append(row.get(i).replace("\"", "\"\""));
      pending.append('"');
    }
    pending.append('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}

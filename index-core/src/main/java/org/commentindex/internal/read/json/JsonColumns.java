package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table in JSON, as data frames are saved: {@code {"body": {"0": …, "1": …},
 * "author": {"0": …}}}, or arrays in place of the inner objects. Not thread-safe.
 */
final class JsonColumns {
  private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
  private final Set<String> index = new LinkedHashSet<>();
  private final JsonParser json;
  private final long maxCharacters;
  private long characters;
  private boolean lists;
  private boolean other;
  private @Nullable JsonProcessingException error;

  private JsonColumns(JsonParser json, long maxCharacters) {
    this.json = json;
    this.maxCharacters = maxCharacters;
  }

  /**
   * Reads the columns: all of them, because the first row ends in the last column. Stops at the
   * first error and at anything but a column.
   *
   * @throws TooLongException if the values have more characters than allowed
   */
  static JsonColumns read(JsonParser json, long maxCharacters) throws IOException {
    JsonColumns read = new JsonColumns(json, maxCharacters);
    try {
      read.document();
    } catch (JsonProcessingException e) {
      read.error = e;
    }
    return read;
  }

  /** Returns the error at which the columns ended, or null. */
  @Nullable JsonProcessingException error() {
    return error;
  }

  /** Returns true if the document has anything but columns. */
  boolean hasOther() {
    return other;
  }

  /** The values have more characters than are kept in memory. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException() {
      super("this table is saved by columns and is too large to be read at once");
    }
  }

  /** Returns true if there are several columns, and if they are lists, of one length. */
  boolean isTable() {
    boolean even = columns.values().stream().allMatch(c -> c.size() == index.size());
    return columns.size() > 1 && index.size() > 1 && (!lists || even);
  }

  /** Returns the names of the columns. */
  Set<String> names() {
    return columns.keySet();
  }

  /** Returns the names of the columns, then the rows. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(columns.keySet()));
    for (String key : index) {
      rows.add(columns.values().stream().map(c -> c.getOrDefault(key, "")).toList());
    }
    return rows;
  }

  private void document() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      other = true;
      return;
    }
    while (!other && json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      switch (json.nextToken()) {
        case START_OBJECT -> object(name);
        case START_ARRAY -> array(name);
        default -> other = true;
      }
    }
  }

  private void object(String name) throws IOException {
    Map<String, String> column = new LinkedHashMap<>();
    other |= lists || JsonRecords.isId(name);
    columns.put(name, column);
    while (!other && json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      add(column, key, json.nextToken());
      other |= !JsonRecords.isId(key);
    }
  }

  private void array(String name) throws IOException {
    other |= !lists && !columns.isEmpty();
    lists = true;
    Map<String, String> column = new LinkedHashMap<>();
    columns.put(name, column);
    while (!other) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.END_ARRAY || token == null) {
        return;
      }
      add(column, String.valueOf(column.size()), token);
    }
  }

  private void add(Map<String, String> column, String key, JsonToken token) throws IOException {
    if (!token.isScalarValue()) {
      other = true;
      return;
    }
    String value = token == JsonToken.VALUE_NULL ? "" : json.getText();
    characters += key.length() + value.length();
    if (characters > maxCharacters) {
      throw new TooLongException();
    }
    column.put(key, value);
    index.add(key);
  }
}

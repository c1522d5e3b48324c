package org.commentindex.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commentindex.extract.ExtractedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of all tables as JSON objects. If a column refers to a row of another table by a
 * foreign key, the names and titles of that row become an object of their own: {@code user} is
 * {@code {"login": …}}.
 */
final class DatabaseTables {
  /** The columns of a row referred to that are read: they name a person, a thread or a place. */
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "login",
          "username",
          "user_name",
          "screen_name",
          "display_name",
          "displayname",
          "nick",
          "nickname",
          "handle",
          "full_name",
          "title",
          "subject",
          "url");

  private static final JsonFactory JSON = new JsonFactory();

  private DatabaseTables() {}

  /** A foreign key of one column. */
  private record Reference(String column, String table, String key, List<String> names) {}

  /** Writes the rows of all tables, in the order of their names. */
  static void read(Connection database, JsonLineWriter rows) throws SQLException, IOException {
    for (String table : tables(database)) {
      rows.startTable(table);
      read(database, table, rows);
      rows.endTable();
    }
  }

  /** Writes how many characters of text are in those tables that are not read. */
  static void count(Connection database, Predicate<String> among, JsonLineWriter rows)
      throws SQLException, IOException {
    for (String table : tables(database)) {
      String sum =
          columns(database, table).stream()
              .map(
                  column ->
                      "coalesce(sum(CASE typeof(%1$s) WHEN 'text' THEN length(replace(replace(%1$s, ' ', ''), char(10), '')) END), 0)"
                          .formatted(quoted(column)))
              .collect(Collectors.joining(" + "));
      if (among.test(table) && !sum.isEmpty()) {
        rows.startTable(ExtractedText.COUNTED + table);
        rows.object(strings(database, "SELECT " + sum + " FROM " + quoted(table)).getFirst());
        rows.endTable();
      }
    }
  }

  private static List<String> tables(Connection database) throws SQLException {
    // A full-text index with a text of its own is a table; of others, the texts are elsewhere.
    return strings(
        database,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%'"
            + " ESCAPE '\\' AND (type = 'table' OR (type = 'virtual' AND name IN (SELECT name"
            + " FROM sqlite_schema WHERE sql LIKE '%using fts%'"
            + " AND sql NOT LIKE '%content%=%'))) ORDER BY name");
  }

  private static void read(Connection database, String table, JsonLineWriter rows)
      throws SQLException, IOException {
    List<String> columns = columns(database, table);
    Map<String, Reference> references = references(database, table);
    StringBuilder query = new StringBuilder("SELECT t.*");
    StringBuilder joins = new StringBuilder();
    int number = 0;
    for (Reference reference : references.values()) {
      String other = "r" + number++;
      reference
          .names()
          .forEach(name -> query.append(", ").append(other).append('.').append(quoted(name)));
      joins.append(" LEFT JOIN ").append(quoted(reference.table())).append(' ').append(other);
      joins.append(" ON ").append(other).append('.').append(quoted(reference.key()));
      joins.append(" = t.").append(quoted(reference.column()));
    }
    query.append(" FROM ").append(quoted(table)).append(" t").append(joins);
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query.toString())) {
      while (found.next()) {
        rows.object(object(found, columns, references));
      }
    }
  }

  private static String object(
      ResultSet row, List<String> columns, Map<String, Reference> references)
      throws SQLException, IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        boolean replaced = references.containsKey(columns.get(i)) && !isId(columns.get(i));
        if (!replaced) {
          write(json, columns.get(i), row.getObject(i + 1));
        }
      }
      int at = columns.size();
      for (Reference reference : references.values()) {
        json.writeObjectFieldStart(nameOf(reference.column()));
        if (!isId(reference.column())) {
          write(json, "id", row.getObject(columns.indexOf(reference.column()) + 1));
        }
        for (String name : reference.names()) {
          write(json, name, row.getObject(++at));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * Writes a value. Binary data is left out unless it is text, or JSON, which is written unchanged.
   */
  private static void write(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value instanceof byte[] bytes) {
      String text = textOf(bytes);
      if (text != null) {
        json.writeStringField(name, text);
      }
    } else if (value instanceof String text) {
      json.writeStringField(name, text);
    } else if (value != null) {
      json.writeFieldName(name);
      json.writeNumber(value.toString());
    }
  }

  private static @Nullable String textOf(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static List<String> columns(Connection database, String table) throws SQLException {
    return strings(
        database, "SELECT name FROM pragma_table_info(" + literal(table) + ") ORDER BY cid");
  }

  /** Returns the references to other tables that have names, by column. */
  private static Map<String, Reference> references(Connection database, String table)
      throws SQLException {
    Map<String, Reference> references = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet keys =
            statement.executeQuery(
                "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list("
                    + literal(table)
                    + ") GROUP BY id HAVING count(*) = 1 ORDER BY \"from\"")) {
      while (keys.next()) {
        String other = keys.getString(1);
        if (other.equalsIgnoreCase(table)) {
          continue; // the comment that is answered; its id is enough
        }
        String key = keys.getString(3);
        List<String> columns = columns(database, other);
        List<String> names =
            columns.stream().filter(c -> NAMES.contains(c.toLowerCase(Locale.ROOT))).toList();
        if (!names.isEmpty()) {
          references.put(
              keys.getString(2),
              new Reference(
                  keys.getString(2), other, key == null ? columns.getFirst() : key, names));
        }
      }
    }
    return references;
  }

  private static boolean isId(String column) {
    return column.toLowerCase(Locale.ROOT).endsWith("_id");
  }

  private static String nameOf(String column) {
    return isId(column) ? column.substring(0, column.length() - "_id".length()) : column;
  }

  private static List<String> strings(Connection database, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        strings.add(found.getString(1));
      }
    }
    return strings;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

package org.commentindex.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The programs whose databases are known, read from {@code databases.json}: the columns by which
 * each is recognized, and the queries that return its messages as JSON objects.
 */
final class KnownDatabases {
  private static final String RESOURCE = "databases.json";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private KnownDatabases() {}

  /**
   * A known program.
   *
   * @param columns the columns that its database has, as {@code table.column} in lower case
   * @param queries the queries to run
   * @param counts queries for the characters of text that are left out, by its name
   */
  record Known(Set<String> columns, List<String> queries, Map<String, String> counts) {

    /** Returns true if the columns that identify the program include one of the table. */
    boolean reads(String table) {
      String start = table.toLowerCase(Locale.ROOT) + '.';
      return columns.stream().anyMatch(column -> column.startsWith(start));
    }
  }

  /** Returns the program of a database, or null if it is not a known one. */
  static @Nullable Known of(Connection database) throws SQLException, IOException {
    Set<String> columns = columns(database);
    for (Known known : known()) {
      if (columns.containsAll(known.columns())) {
        return known;
      }
    }
    return null;
  }

  private static Set<String> columns(Connection database) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT t.name || '.' || c.name"
                    + " FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
                    + " WHERE t.type = 'table'")) {
      while (found.next()) {
        columns.add(found.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }

  private static List<Known> known() throws IOException {
    List<Known> known = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(KnownDatabases.class.getResourceAsStream(RESOURCE), RESOURCE);
        JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        known.add(one(json));
      }
    }
    return known;
  }

  private static Known one(JsonParser json) throws IOException {
    Set<String> columns = new HashSet<>();
    List<String> queries = new ArrayList<>();
    Map<String, String> counts = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (json.nextToken() != JsonToken.START_ARRAY) {
        continue; // its name, for readers
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String value = json.getText();
        if (field.equals("counts")) {
          int colon = value.indexOf(": ");
          counts.put(value.substring(0, colon), value.substring(colon + 2));
        } else {
          (field.equals("columns") ? columns : queries).add(value);
        }
      }
    }
    return new Known(columns, queries, counts);
  }
}

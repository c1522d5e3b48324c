package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ids of the best by BM25, and snippets if they are wanted. */
final class SqliteSearcher implements Searcher {
  private final Connection database;
  private final String name;
  private final PreparedStatement best;

  private SqliteSearcher(Connection database, String name, String columns) throws SQLException {
    this.database = database;
    this.name = name;
    this.best =
        database.prepareStatement(
            "select %s from comments where comments match ? order by rank limit %d"
                .formatted(columns, HITS));
  }

  /** Shows ids. Closing it closes the database. */
  static SqliteSearcher over(Connection database) throws SQLException {
    return new SqliteSearcher(database, EngineName.SQLITE_FTS5.toString(), "id");
  }

  /** Shows passages of about two lines too. Closing it closes the database. */
  static SqliteSearcher withSnippets(Connection database) throws SQLException {
    return new SqliteSearcher(
        database,
        EngineName.SQLITE_FTS5 + WITH_SNIPPETS,
        "id, snippet(comments, 1, '[', ']', '…', 32)");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> best(TimedQuery query) throws IOException {
    try {
      best.setString(1, translated(query));
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = best.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          ids.add(rows.getString(1));
          for (int column = 2; column <= columns; column++) {
            rows.getString(column); // a snippet is to be handed over
          }
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IOException("SQLite could not find " + query + ": " + e.getMessage(), e);
    }
  }

  private static String translated(TimedQuery query) {
    List<String> words = query.words();
    return switch (query.kind()) {
      case TERM, AND -> joined(words, " AND ");
      case OR -> joined(words, " OR ");
      case NOT -> joined(words, " NOT ");
      case PHRASE -> quoted(String.join(" ", words));
      case PREFIX -> quoted(words.getFirst()) + " *";
    };
  }

  private static String joined(List<String> words, String by) {
    return words.stream().map(SqliteSearcher::quoted).collect(Collectors.joining(by));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    try (database) {
      best.close();
    } catch (SQLException e) {
      throw new IOException("SQLite could not be closed: " + e.getMessage(), e);
    }
  }
}

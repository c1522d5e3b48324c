package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Searches SQLite FTS5 by BM25 for ids, optionally with snippets. */
final class SqliteSearcher implements Searcher {
  private final Connection database;
  private final String name;
  private final PreparedStatement statement;

  private SqliteSearcher(Connection database, String name, String columns) throws SQLException {
    this.database = database;
    this.name = name;
    this.statement =
        database.prepareStatement(
            "select %s from comments where comments match ? order by rank limit %d"
                .formatted(columns, LIMIT));
  }

  /** Returns a searcher for ids. Closing it closes the database. */
  static SqliteSearcher forIds(Connection database) throws SQLException {
    return new SqliteSearcher(database, EngineName.SQLITE_FTS5.toString(), "id");
  }

  /** Returns a searcher with snippets of up to 32 tokens. Closing it closes the database. */
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
  public List<String> search(TimedQuery query) throws IOException {
    try {
      statement.setString(1, translated(query));
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          ids.add(rows.getString(1));
          for (int column = 2; column <= columns; column++) {
            rows.getString(column); // makes the driver read the snippet
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
      statement.close();
    } catch (SQLException e) {
      throw new IOException("SQLite could not be closed: " + e.getMessage(), e);
    }
  }
}

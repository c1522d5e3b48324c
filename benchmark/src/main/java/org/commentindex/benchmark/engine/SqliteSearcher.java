package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ids of the best by BM25, no snippets. */
final class SqliteSearcher implements Searcher {
  private final Connection database;
  private final PreparedStatement best;

  /** Closing it closes the database. */
  SqliteSearcher(Connection database) throws SQLException {
    this.database = database;
    this.best =
        database.prepareStatement(
            "select id from comments where comments match ? order by rank limit " + HITS);
  }

  @Override
  public String name() {
    return EngineName.SQLITE_FTS5.toString();
  }

  @Override
  public int best(TimedQuery query) throws IOException {
    try {
      best.setString(1, translated(query));
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = best.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids.size();
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

package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * SQLite FTS5, configured for throughput: id and text only, Porter stems, one transaction, no
 * journal, no waiting for the disk.
 */
final class SqliteEngine implements Engine {
  static final String FILE = "comments.db";

  @Override
  public long index(Path input, Path folder) throws IOException {
    try (Connection database = connect(folder)) {
      database.setAutoCommit(false);
      try (Statement statement = database.createStatement()) {
        statement.execute(
            "create virtual table comments"
                + " using fts5(id unindexed, text, tokenize = 'porter unicode61')");
      }
      long count;
      try (PreparedStatement insert =
          database.prepareStatement("insert into comments values (?, ?)")) {
        count = PlainRecordReader.read(input, record -> add(insert, record));
      }
      database.commit();
      return count;
    } catch (SQLException e) {
      throw new IOException("SQLite could not index " + input + ": " + e.getMessage(), e);
    }
  }

  /**
   * Adds a row. Synchronized because SQLite has a single writer; markup is removed concurrently.
   */
  private static synchronized void add(PreparedStatement insert, PlainRecord record)
      throws IOException {
    try {
      insert.setString(1, record.id());
      insert.setString(2, record.text());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException("SQLite could not add " + record.id() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<Searcher> open(Path folder) throws IOException {
    try {
      return List.of(
          SqliteSearcher.forIds(connect(folder)), SqliteSearcher.withSnippets(connect(folder)));
    } catch (SQLException e) {
      throw new IOException("SQLite could not open " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path folder) throws SQLException {
    Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
    try (Statement statement = database.createStatement()) {
      statement.execute("pragma journal_mode = off");
      statement.execute("pragma synchronous = off");
    }
    return database;
  }
}

package org.commentindex.documents.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commentindex.export.CommentDatabase;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Writes comments to a new file of SQLite, in one transaction. */
final class SqliteDatabase implements CommentDatabase {
  private static final String SCHEMA = "schema.sql";

  /** The end of a statement of the schema. */
  private static final Pattern END = Pattern.compile(";\\s*\\n");

  private final Path file;
  private final Connection connection;
  private final PreparedStatement comments;
  private final PreparedStatement occurrences;
  private final PreparedStatement cites;
  private final PreparedStatement topics;
  private boolean complete;

  private SqliteDatabase(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.comments = insert("comments", 14);
    this.occurrences = insert("occurrences", 8);
    this.cites = insert("cites", 4);
    this.topics = insert("topics", 2);
  }

  static SqliteDatabase create(Path file) throws IOException {
    Files.createFile(file); // fails if it exists
    try {
      return new SqliteDatabase(file, open(file));
    } catch (SQLException e) {
      Files.deleteIfExists(file);
      throw new IOException(file + ": cannot write the database: " + e.getMessage(), e);
    }
  }

  private static Connection open(Path file) throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try {
      connection.setAutoCommit(false);
      execute(connection, schema());
      return connection;
    } catch (SQLException | IOException e) {
      connection.close();
      throw e;
    }
  }

  private static String schema() throws IOException {
    try (var in = SqliteDatabase.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : END.split(script)) {
        statement.execute(sql);
      }
    }
  }

  private PreparedStatement insert(String table, int columns) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
  }

  @Override
  public void add(Comment comment) throws IOException {
    try {
      row(
          comments,
          comment.id(),
          comment.text(),
          comment.title(),
          comment.author(),
          comment.date() == null ? null : comment.date().toString(),
          comment.thread(),
          comment.parent(),
          comment.permalink(),
          comment.url(),
          comment.votes(),
          comment.lang(),
          comment.copies(),
          comment.group(),
          comment.alike());
      for (Occurrence occurrence : comment.occurrences()) {
        add(comment.id(), occurrence);
      }
      for (CitedUrl cite : comment.cites()) {
        row(cites, comment.id(), cite.url(), cite.as(), cite.site());
      }
      for (String topic : comment.topics()) {
        row(topics, comment.id(), topic);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void add(String id, Occurrence occurrence) throws SQLException {
    SourceRecord record = occurrence.record();
    LineRange lines = record.lines();
    row(
        occurrences,
        id,
        record.source(),
        record.number(),
        lines == null ? null : lines.first(),
        lines == null ? null : lines.last(),
        occurrence.kind().word(),
        occurrence.similarity(),
        record.text());
  }

  private static void row(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  @Override
  public void complete() throws IOException {
    try {
      execute(connection, "INSERT INTO comments_fts(comments_fts) VALUES ('rebuild')");
      connection.commit();
      complete = true;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  private IOException failure(SQLException e) {
    return new IOException(file + ": cannot write the database: " + e.getMessage(), e);
  }
}

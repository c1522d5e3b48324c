package org.commentindex.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Extracts the rows of SQLite databases as JSON objects. A database of a known program is read with
 * the queries of {@link KnownDatabases}, which give the objects that this program would export; of
 * any other database, the rows of all tables are read unchanged.
 */
final class DatabaseExtractor {
  /** The longest value that is read, in bytes, as for JSON in docs/formats.md. */
  private static final int MAX_VALUE_BYTES = 32_000_000;

  private DatabaseExtractor() {}

  /**
   * Passes the rows to a sink, and returns true if they were truncated.
   *
   * @param limit maximum number of characters
   * @throws UnreadableDocumentException if the database is broken or encrypted
   */
  static boolean extract(Path file, int limit, TikaExtractor.TextSink sink)
      throws UnreadableDocumentException {
    JsonLineWriter rows = new JsonLineWriter(sink, limit);
    try (Connection database = open(file)) {
      KnownDatabases.Known known = KnownDatabases.of(database);
      if (known == null) {
        DatabaseTables.read(database, rows);
      } else {
        AttributedBody.register(database);
        rows.startTable("messages");
        for (String query : known.queries()) {
          read(database, query, rows);
        }
        rows.endTable();
        DatabaseTables.count(database, table -> !known.reads(table), rows);
        for (Map.Entry<String, String> count : known.counts().entrySet()) {
          rows.startTable(ExtractedText.COUNTED + count.getKey());
          read(database, count.getValue(), rows);
          rows.endTable();
        }
      }
      return false;
    } catch (RowWriter.LimitException e) {
      return true;
    } catch (SQLiteException e) {
      String reason =
          e.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
              ? "is encrypted, or not an SQLite database"
              : "cannot be read as SQLite database: " + TikaExtractor.rootMessage(e);
      throw new UnreadableDocumentException(reason, e);
    } catch (SQLException | IOException e) {
      throw new UnreadableDocumentException(
          "cannot be read as SQLite database: " + TikaExtractor.rootMessage(e), e);
    }
  }

  /** Opens a database that nobody else uses and that must not be changed. */
  private static Connection open(Path file) throws SQLException {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setReadOnly(true);
    settings.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(MAX_VALUE_BYTES));
    Connection database =
        settings.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1");
    try (Statement statement = database.createStatement()) {
      // The schema of a foreign file must not call functions.
      statement.execute("PRAGMA trusted_schema = OFF");
    }
    return database;
  }

  /** Writes the rows of a query whose only column is a JSON object. */
  private static void read(Connection database, String query, JsonLineWriter rows)
      throws SQLException, IOException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        String object = found.getString(1);
        if (object != null) {
          rows.object(object);
        }
      }
    }
  }
}

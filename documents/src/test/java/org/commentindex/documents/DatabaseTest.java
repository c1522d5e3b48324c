package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path directory;

  @Test
  void databasesOfUnknownProgramsAreReadByTheNamesOfTheirColumns() throws Exception {
    IndexingReport report =
        index(
            "CREATE TABLE users(id INTEGER PRIMARY KEY, login TEXT, bio TEXT)",
            "CREATE TABLE issues(id INTEGER PRIMARY KEY, title TEXT, body TEXT,"
                + " user INTEGER REFERENCES users(id), created_at TEXT)",
            "CREATE TABLE comments(id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES users,"
                + " reply_to INTEGER REFERENCES comments(id), body TEXT, picture BLOB)",
            "INSERT INTO users VALUES(1, 'ann', 'I like old kilns'), (2, 'bo', NULL)",
            "INSERT INTO issues VALUES(100, 'Glaze crawls', 'When dusty.', 1, '2024-03-05')",
            "INSERT INTO comments VALUES(5, 2, NULL, 'Wash the bisque.', x'ff00'),"
                + " (6, 1, 5, 'That helped.', NULL)");
    assertThat(comments())
        .containsExactlyInAnyOrder(
            "100 ann null Glaze crawls: When dusty.",
            "5 bo null null: Wash the bisque.",
            "6 ann 5 null: That helped.");
    assertThat(report.rejections()).isEmpty();
    assertThat(report.remarks().toString()).contains("table users");
  }

  @Test
  void aTableIsReadByItsValuesIfNoTableHasTheUsualNames() throws Exception {
    index(
        "CREATE TABLE notes(who TEXT, said TEXT)",
        "CREATE TABLE settings(k TEXT, v TEXT)",
        "INSERT INTO settings VALUES('theme', 'dark')",
        "INSERT INTO notes VALUES('Ann', 'The bridge is closed until spring, says the town.'),"
            + " ('Bo', 'Then we walk around by the mill, it is only a mile.'),"
            + " ('Ann', 'My knees will not thank you for it at all.')");
    assertThat(comments()).hasSize(3).allMatch(c -> c.contains(" Ann ") || c.contains(" Bo "));
  }

  @Test
  void archivesOfSlackdumpAreSlackMessages() throws Exception {
    IndexingReport report =
        index(
            "CREATE TABLE SEARCH_MESSAGE(TXT TEXT, N INTEGER)",
            "INSERT INTO SEARCH_MESSAGE VALUES('found again', 7), (NULL, 8)",
            "CREATE TABLE CHANNEL(ID TEXT, CHUNK_ID INTEGER, NAME TEXT, DATA BLOB)",
            "CREATE TABLE S_USER(ID TEXT, CHUNK_ID INTEGER, DATA BLOB)",
            "CREATE TABLE MESSAGE(ID INTEGER, CHUNK_ID INTEGER, CHANNEL_ID TEXT, THREAD_TS TEXT,"
                + " DATA BLOB)",
            "INSERT INTO CHANNEL VALUES('C0KILN', 1, 'kiln', '{\"id\":\"C0KILN\",\"name\":\"kiln\"}')",
            "INSERT INTO S_USER VALUES('U2', 1,"
                + " '{\"id\":\"U2\",\"team_id\":\"T\",\"name\":\"bo\",\"profile\":{\"display_name\":\"\"}}')",
            "INSERT INTO MESSAGE VALUES(1, 1, 'C0KILN', NULL,"
                + " '{\"type\":\"message\",\"user\":\"U2\",\"text\":\"cone 6\",\"ts\":\"1709665442.0001\"}'),"
                + " (1, 2, 'C0KILN', NULL,"
                + " '{\"type\":\"message\",\"user\":\"U2\",\"text\":\"<@U2> cone 6 &gt; 5\","
                + "\"ts\":\"1709665442.0001\"}')");
    assertThat(comments())
        .containsExactly("slack:kiln/1709665442.0001 bo null #kiln: @bo cone 6 > 5");
    assertThat(report.remarks().toString()).contains("10 (table SEARCH_MESSAGE)");
  }

  @Test
  void anExportOfAnIndexIsReadWithoutItsCopies() throws Exception {
    IndexingReport report =
        index(
            "CREATE TABLE comments(id TEXT, text TEXT, title TEXT, author TEXT, date TEXT,"
                + " thread TEXT, parent TEXT, permalink TEXT, url TEXT, votes INTEGER,"
                + " group_id TEXT, alike INTEGER)",
            "CREATE TABLE occurrences(comment TEXT, text TEXT, similarity REAL)",
            "INSERT INTO comments(id, text, author, parent) VALUES('c1', 'cone 6', 'bo', NULL),"
                + " ('c2', 'went flat', NULL, 'c1')",
            "INSERT INTO occurrences VALUES('c1', 'cone six', 0.5)");
    assertThat(comments())
        .containsExactlyInAnyOrder("c1 bo null null: cone 6", "c2 null c1 null: went flat");
    assertThat(report.offered()).isEqualTo(2);
  }

  @Test
  void messagesOfMacOsHaveTheirTextInEitherColumn() throws Exception {
    String archive =
        HexFormat.of().formatHex("..NSString\u0001\u0094\u0001+\u0005fired..".getBytes(UTF_8));
    IndexingReport report =
        index(
            "CREATE TABLE message(guid TEXT, text TEXT, attributedBody BLOB, date INTEGER,"
                + " associated_message_type INTEGER, thread_originator_guid TEXT)",
            "CREATE TABLE chat(display_name TEXT)",
            "CREATE TABLE chat_message_join(chat_id INTEGER, message_id INTEGER)",
            "INSERT INTO chat VALUES('Pottery')",
            "INSERT INTO message VALUES('G1', 'is it?', NULL, 700000000000000000, 0, NULL),"
                + " ('G2', NULL, x'"
                + archive
                + "', 700000060000000000, 0, 'G1'),"
                + " ('G3', 'Liked it', NULL, 700000060000000000, 2001, NULL)",
            "INSERT INTO chat_message_join VALUES(1, 1), (1, 2), (1, 3)");
    assertThat(comments())
        .containsExactly(
            "imessage:G1 null null Pottery: is it?", "imessage:G2 null imessage:G1 Pottery: fired");
    assertThat(report.remarks().toString()).contains("7 (table reactions)");
  }

  @Test
  void messagesOfWhatsAppHaveTheNameOfTheirGroupAndNoTelephoneNumber() throws Exception {
    index(
        "CREATE TABLE message(_id INTEGER PRIMARY KEY, chat_row_id INTEGER, key_id TEXT,"
            + " sender_jid_row_id INTEGER, timestamp INTEGER, text_data TEXT)",
        "CREATE TABLE chat(_id INTEGER PRIMARY KEY, subject TEXT)",
        "CREATE TABLE jid(_id INTEGER PRIMARY KEY, user TEXT)",
        "INSERT INTO jid VALUES(1, '4915112345678')",
        "INSERT INTO chat VALUES(7, 'Kiln group')",
        "INSERT INTO message VALUES(1, 7, 'AB', 1, 1709665442000, 'who fires on Friday?'),"
            + " (2, 7, 'AC', 1, 1709665443000, NULL)");
    assertThat(comments())
        .containsExactly("whatsapp:AB null null Kiln group: who fires on Friday?");
  }

  @Test
  void aBrokenDatabaseIsRejected() throws Exception {
    Files.writeString(directory.resolve("a.db"), "SQLite format 3\0 and nothing more");
    IndexingReport report = index();
    assertThat(report.rejections()).hasSize(1);
    assertThat(report.rejections().getFirst().toString())
        .contains("a.db: is encrypted, or not an SQLite database");
  }

  /** Indexes a database made by statements; without any, the file that is there. */
  private IndexingReport index(String... statements) throws SQLException, IOException {
    Path file = directory.resolve("a.db");
    if (statements.length > 0) {
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = database.createStatement()) {
        for (String sql : statements) {
          statement.executeUpdate(sql);
        }
      }
    }
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory.resolve("index"))) {
      indexer.addFiles(List.of(file));
      return indexer.commit();
    }
  }

  private List<String> comments() throws IOException {
    List<String> comments = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(directory.resolve("index"))) {
      index.forEach(
          null,
          c ->
              comments.add(
                  c.id()
                      + " "
                      + c.author()
                      + " "
                      + c.parent()
                      + " "
                      + c.title()
                      + ": "
                      + c.text()));
    }
    return comments;
  }
}

package org.commentindex.documents.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.commentindex.export.CommentDatabase;
import org.commentindex.export.CommentDatabaseProvider;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @TempDir private Path folder;

  private static Comment comment() {
    SourceRecord record =
        SourceRecord.builder("talk.txt", 3, "0123456789abcdef")
            .lines(new LineRange(10, 12))
            .author("Zoë")
            .date(Instant.parse("2026-04-01T08:14:00Z"))
            .url("https://forum.example.org/t/9/1")
            .votes(7L)
            .cites(List.of(new CitedUrl("https://example.org/a", "example.org/a", "example.org")))
            .text("The café is closed; it's late.")
            .build();
    SourceRecord copy = record.toBuilder().key("fedcba9876543210").lines(null).build();
    return new Comment(
        "c1",
        List.of("cafés", "ferry"),
        List.of(Occurrence.original(record), new Occurrence(copy, CopyKind.EXACT, 1, 1)),
        null,
        0);
  }

  private static CommentDatabaseProvider provider() {
    return ServiceLoader.load(CommentDatabaseProvider.class).findFirst().orElseThrow();
  }

  private static List<String> rows(Path file, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet found = connection.createStatement().executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(found.getString(i));
        }
        rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  @Test
  void everythingKnownOfACommentIsInTheTables() throws Exception {
    Path file = folder.resolve("comments.db");
    try (CommentDatabase database = provider().create(file)) {
      database.add(comment());
      database.complete();
    }
    assertThat(rows(file, "SELECT * FROM comments"))
        .containsExactly(
            "c1|The café is closed; it's late.|null|Zoë|2026-04-01T08:14:00Z|null|null"
                + "|https://forum.example.org/t/9/1|https://forum.example.org/t/9/1|7|null|2|null|0");
    assertThat(rows(file, "SELECT source, record, first_line, kind FROM occurrences"))
        .containsExactly("talk.txt|3|10|original", "talk.txt|3|null|exact");
    assertThat(rows(file, "SELECT * FROM cites"))
        .containsExactly("c1|https://example.org/a|example.org/a|example.org");
    assertThat(rows(file, "SELECT topic FROM topics")).containsExactly("cafés", "ferry");
    assertThat(
            rows(
                file,
                "SELECT id FROM comments WHERE rowid IN"
                    + " (SELECT rowid FROM comments_fts WHERE comments_fts MATCH 'CAFE late')"))
        .containsExactly("c1");
  }

  @Test
  void anIncompleteFileIsRemovedAndNoneIsOverwritten() throws IOException {
    Path file = folder.resolve("comments.db");
    try (CommentDatabase database = provider().create(file)) {
      database.add(comment());
      assertThatThrownBy(() -> provider().create(file))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(file).doesNotExist();
  }
}

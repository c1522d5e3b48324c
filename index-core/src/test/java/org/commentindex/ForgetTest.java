package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.json.JsonLinesWriter;
import org.commentindex.json.JsonObjects;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that forgotten comments stay away, and that nothing of them stays in the files. */
class ForgetTest {
  private static final String LONG =
      "The harbour ferry should run all night, because the last tram leaves long before the bars "
          + "close and nobody wants to walk across the bridge in the rain.";

  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  private static RawRecord record(String id, String author, String text) {
    return RawRecord.builder("app", 1).location(id).id(id).author(author).body(text).build();
  }

  private interface WriterAction {
    void on(CommentIndexer writer) throws IOException;
  }

  private IndexingReport run(WriterAction action) throws IOException {
    return run(IndexOptions.defaults(), action);
  }

  private IndexingReport run(IndexOptions options, WriterAction action) throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(index(), options)) {
      action.on(writer);
      return writer.commit();
    }
  }

  private Set<String> ids() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (CommentIndex index = CommentIndex.open(index())) {
      index.forEach(null, comment -> ids.add(comment.id()));
    }
    return ids;
  }

  @Test
  void aForgottenCommentIsKeptOutOfLaterRunsAndCounted() throws IOException {
    run(
        writer -> {
          writer.add(record("a", "Mira", "Herons on the river."));
          writer.add(record("b", "Jon", "Walruses on the ice."));
        });
    IndexingReport report =
        run(
            writer -> {
              assertThat(writer.forget(List.of("a"))).isEqualTo(1);
              writer.add(record("a", "Mira", "Herons on the river, a second time."));
            });
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.forgotten()).isEqualTo(1);
    report =
        run(
            writer -> {
              writer.add(record("a", "Mira", "Herons, edited."));
              writer.add(record("b", "Jon", "Walruses on the ice."));
              writer.update(record("a", "Mira", "Herons, updated."));
            });
    assertThat(report.forgotten()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.offered()).isEqualTo(3);
    assertThat(ids()).containsExactly("b");
    try (CommentIndex index = CommentIndex.open(index())) {
      assertThat(index.stats().forgottenComments()).isEqualTo(1);
      assertThat(index.stats().forgottenAuthors()).isZero();
    }
  }

  @Test
  void anotherAuthorsCommentWithTheSameIdIsNotForgotten() throws IOException {
    run(writer -> writer.add(record("1", "Mira", "Herons on the river.")));
    run(writer -> writer.forget(List.of("1")));
    IndexingReport report =
        run(
            writer -> {
              writer.add(record("1", "Jon", "A pump for sale, nearly new."));
              writer.add(RawRecord.builder("other", 1).id("1").body("Herons, no author.").build());
            });
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.forgotten()).isEqualTo(1);
  }

  @Test
  void aCommentWithoutAnIdIsForgottenByItsWords() throws IOException {
    run(
        writer -> {
          writer.add(RawRecord.of("page.txt", 1, LONG));
          writer.add(RawRecord.of("page.txt", 2, "Another remark about cycle lanes in the town."));
        });
    String id;
    try (CommentIndex index = CommentIndex.open(index())) {
      id = index.search("ferry", 1).hits().getFirst().comment().id();
    }
    run(writer -> writer.forget(List.of(id)));
    IndexingReport report = run(writer -> writer.add(RawRecord.of("another.txt", 7, LONG)));
    assertThat(report.forgotten()).isEqualTo(1);
    assertThat(ids()).hasSize(1);
  }

  @Test
  void allRecordsOfAForgottenCommentAreKeptOut() throws IOException {
    String cut = LONG.substring(0, LONG.indexOf(" and nobody"));
    List<RawRecord> records =
        List.of(
            record("a", "Mira", LONG),
            RawRecord.of("copy.txt", 1, LONG),
            RawRecord.of("cut.txt", 1, cut));
    run(
        writer -> {
          for (RawRecord record : records) {
            writer.add(record);
          }
        });
    assertThat(ids()).containsExactly("a");
    assertThat(run(writer -> writer.forget(List.of("a"))).removed()).isEqualTo(3);
    IndexingReport report =
        run(
            writer -> {
              for (RawRecord record : records) {
                writer.add(record);
              }
            });
    assertThat(report.forgotten()).isEqualTo(3);
    assertThat(ids()).isEmpty();
    run(writer -> assertThat(writer.allowAgain("a")).isTrue());
    report =
        run(
            writer -> {
              for (RawRecord record : records) {
                writer.add(record);
              }
            });
    assertThat(report.forgotten()).isZero();
    assertThat(ids()).containsExactly("a");
    try (CommentIndex index = CommentIndex.open(index())) {
      assertThat(index.stats().forgottenComments()).isZero();
    }
  }

  /** Adds comments of authors whose names differ in case, length and signs. */
  private static void addAuthors(CommentIndexer writer) throws IOException {
    writer.add(record("a", "Mira Q", "Herons on the river."));
    writer.add(record("b", "MIRA  q", "Herons on the lake."));
    writer.add(record("c", "Mira Quirke", "Herons in the air."));
    writer.add(record("d", "***", "Signs only."));
    writer.add(record("e", "x*?\"~ y", "Signs and letters."));
  }

  @Test
  void anAuthorIsForgottenInEverySpellingAndAllowedAgain() throws IOException {
    WriterAction all = ForgetTest::addAuthors;
    run(all);
    run(
        writer -> {
          assertThat(writer.forgetAuthor("mira q")).isEqualTo(2);
          assertThat(writer.forgetAuthor("***")).isEqualTo(1);
          assertThat(writer.forgetAuthor("x*?\"~ y")).isEqualTo(1);
          assertThat(writer.forgetAuthor("Nobody")).isZero();
          assertThatThrownBy(() -> writer.forgetAuthor(" "))
              .isInstanceOf(IllegalArgumentException.class);
        });
    assertThat(ids()).containsExactly("c");
    IndexingReport report =
        run(
            writer -> {
              all.on(writer);
              writer.add(record("new", "Mira Q", "Something new."));
            });
    assertThat(report.forgotten()).isEqualTo(5);
    assertThat(ids()).containsExactly("c");
    run(
        writer -> {
          assertThat(writer.allowAuthorAgain("Mira q")).isTrue();
          assertThat(writer.allowAuthorAgain("Mira Quirke")).isFalse();
        });
    assertThat(run(all).forgotten()).isEqualTo(2);
    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void aFileIsCountedRightlyAfterItsCommentsAreForgottenAndAllowed() throws IOException {
    Path file = folder.resolve("comments.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"a\",\"author\":\"Mira\",\"text\":\"Herons on the river.\"}\n"
            + "{\"id\":\"b\",\"author\":\"Jon\",\"text\":\"Walruses on the ice.\"}\n");
    WriterAction read = writer -> writer.addFiles(List.of(file));
    assertThat(run(read).added()).isEqualTo(2);
    run(writer -> writer.forgetMatching(CommentQuery.word("heron")));
    for (int i = 0; i < 3; i++) {
      IndexingReport report = run(read);
      assertThat(report.forgotten()).as("run " + i).isEqualTo(1);
      assertThat(report.unchanged()).as("run " + i).isEqualTo(1);
      assertThat(ids()).containsExactly("b");
    }
    run(writer -> writer.allowAgain("a"));
    assertThat(run(read).added()).isEqualTo(1);
    assertThat(run(read).unchanged()).isEqualTo(2);
    assertThat(ids()).containsExactly("a", "b");
  }

  @Test
  void anExportThatIsImportedDoesNotBringForgottenCommentsBack() throws IOException {
    run(
        indexer -> {
          indexer.add(record("a", "Mira", LONG));
          indexer.add(RawRecord.of("copy.txt", 1, LONG));
          indexer.add(RawRecord.of("page.txt", 1, "Cycle lanes serve people at every hour."));
          indexer.add(record("b", "Jon", "Walruses on the ice."));
        });
    List<Comment> comments = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(index())) {
      index.forEach(null, comments::add);
    }
    StringWriter lines = new StringWriter();
    JsonLinesWriter writer = new JsonLinesWriter(lines);
    for (Comment comment : comments) {
      writer.write(JsonObjects.comment(comment));
    }
    run(
        indexer -> {
          indexer.forget(List.of("a"));
          indexer.forgetMatching(CommentQuery.word("lanes"));
        });
    byte[] export = lines.toString().getBytes(StandardCharsets.UTF_8);
    IndexingReport report =
        run(indexer -> indexer.addStream("export", new ByteArrayInputStream(export)));
    assertThat(report.forgotten()).isEqualTo(2);
    assertThat(ids()).containsExactly("b");
  }

  /** The word is in each file that has terms or texts, and in none after it was forgotten. */
  @Test
  void noFileHasAWordOfAForgottenComment() throws IOException {
    String word = "zyxwvutquokka";
    for (int run = 0; run < 3; run++) {
      int number = run;
      run(
          writer -> {
            for (int i = 0; i < 60; i++) {
              String id = number + "-" + i;
              writer.add(record(id, "Author " + i, "Remark " + id + " about herons on the lake."));
            }
          });
    }
    run(
        writer -> {
          writer.add(record("secret", "Author of " + word, "The " + word + " of " + LONG));
          writer.add(RawRecord.of("copy.txt", 1, "The " + word + " of " + LONG));
          for (int i = 0; i < 50; i++) {
            writer.add(record("beside" + i, "Somebody", "Beside it, number " + i + " of them."));
          }
        });
    assertThat(filesWith(word)).isNotEmpty();
    assertThat(storedTextsWith(word)).isPositive();
    try (CommentIndexer writer = CommentIndexer.openOrCreate(index())) {
      writer.forget(List.of("secret"));
      writer.commit();
      assertThat(filesWith(word)).as("while the indexer is open").isEmpty();
      assertThat(storedTextsWith(word)).isZero();
    }
    assertThat(filesWith(word)).isEmpty();
    assertThat(ids()).hasSize(230);
  }

  @Test
  void noFileHasAWordOfARemovedComment() throws IOException {
    String word = "zyxwvutquokka";
    run(
        writer -> {
          for (int i = 0; i < 60; i++) {
            writer.add(record("r" + i, "Author " + i, "Remark " + i + " about herons."));
          }
          writer.add(record("secret", word, "The " + word + " of the lake."));
        });
    assertThat(storedTextsWith(word)).isPositive();
    run(writer -> writer.removeMatching(CommentQuery.word(word)));
    assertThat(filesWith(word)).isEmpty();
    assertThat(storedTextsWith(word)).isZero();
  }

  private List<String> filesWith(String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(word)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  /** Counts stored comments with a word, also in deleted documents, whose bytes are compressed. */
  private long storedTextsWith(String word) throws IOException {
    long found = 0;
    try (FSDirectory directory = FSDirectory.open(index());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
          BytesRef stored = leaf.storedFields().document(doc).getBinaryValue(Fields.COMMENT);
          String text =
              new String(stored.bytes, stored.offset, stored.length, StandardCharsets.UTF_8);
          found += text.contains(word) ? 1 : 0;
        }
      }
    }
    return found;
  }
}

package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.Redaction;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an index that removes addresses from texts. */
class RedactionTest {
  private static final IndexOptions REDACTING =
      IndexOptions.defaults()
          .withRedaction(Redaction.ADDRESSES)
          .withField("office", CustomFieldType.STRING);

  @TempDir private Path folder;

  private static RawRecord.Builder record(long number, String body) {
    return RawRecord.builder("forum.json", number).body(body);
  }

  private IndexingReport add(IndexOptions options, RawRecord... records) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index(), options)) {
      for (RawRecord record : records) {
        indexer.add(record);
      }
      return indexer.commit();
    }
  }

  private Path index() {
    return folder.resolve("my.idx");
  }

  private List<Comment> comments() throws IOException {
    List<Comment> all = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(index())) {
      index.forEach(null, all::add);
    }
    return all;
  }

  /**
   * The mailbox is a word that nothing else has, so that it can be sought in the bytes of files.
   */
  @Test
  void noFieldAndNoFileHasAnAddress() throws IOException {
    String address = "zyxquokka@zyxheron.example";
    add(
        REDACTING,
        record(1, "<p>Ask <a href=\"mailto:" + address + "\">me</a>: " + address + "</p>")
            .format(BodyFormat.HTML)
            .id(address)
            .title("Question for " + address)
            .thread("Chat with " + address)
            .url("https://example.org/u/" + address)
            .link("https://example.org/?to=zyxquokka%40zyxheron.example")
            .build()
            .withField("office", "Room 5, " + address),
        record(2, "See http://192.0.2.77/x and https://example.org/y, or ring +49 30 7654321.")
            .id("b@example.org-20261201")
            .parent(address)
            .build());
    List<Comment> comments = comments();
    assertThat(comments.toString())
        .doesNotContain("zyxquokka")
        .doesNotContain("192.0.2.77")
        .doesNotContain("7654321")
        .contains("Question for [address removed]")
        .contains("Room 5, [address removed]");
    assertThat(comments).hasSize(2);
    try (CommentIndex index = CommentIndex.open(index())) {
      for (String gone : List.of("zyxquokka", "zyxheron", "7654321", "192.0.2.77")) {
        assertThat(index.count(CommentQuery.word(gone))).as(gone).isZero();
      }
      assertThat(index.search("has:url", 10).hits()).hasSize(1);
      assertThat(index.stats().settings()).containsEntry("texts.redacted", "addresses");
    }
    try (Stream<Path> files = Files.walk(index())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("zyxquokka");
      }
    }
  }

  @Test
  void anAnswerStillRefersToItsQuestion() throws IOException {
    add(
        REDACTING,
        record(1, "Who knows?").id("ann@example.org").build(),
        record(2, "I do.").id("2").parent("ann@example.org").build());
    List<Comment> comments = comments();
    String id = comments.get(0).id();
    assertThat(comments.toString()).doesNotContain("ann@example.org");
    assertThat(comments).anyMatch(c -> c.toString().contains("I do."));
    assertThat(id).isNotBlank();
    try (CommentIndex index = CommentIndex.open(index())) {
      assertThat(index.search("is:reply", 10).hits()).hasSize(1);
    }
  }

  @Test
  void theReportCountsWhatWasRemoved() throws IOException {
    Path file = folder.resolve("notes.jsonl");
    Files.writeString(
        file, "{\"id\":\"1\",\"author\":\"Ann\",\"body\":\"Write to ann@example.org soon.\"}\n");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index(), REDACTING)) {
      indexer.addFiles(List.of(file));
      IndexingReport report = indexer.commit();
      int all = "Writetoann@example.orgsoon.".length();
      int address = "ann@example.org".length();
      assertThat(report.text().leftOut()).containsEntry(LeftOutReason.ADDRESS, (long) address);
      assertThat(report.text().inComments()).isEqualTo(all - address);
      assertThat(report.sources()).hasSize(1);
      assertThat(report.sources().get(0).counts()).isEqualTo(report.text());
    }
  }

  @Test
  void withoutTheOptionAddressesInTextsStay() throws IOException {
    IndexingReport report =
        add(IndexOptions.defaults(), record(1, "Write to ann@example.org soon.").build());
    assertThat(report.text().leftOut()).isEqualTo(Map.of());
    assertThat(comments().toString()).contains("ann@example.org");
  }

  @Test
  void anIndexThatRemovesAddressesKeepsDoingSo() throws IOException {
    add(REDACTING, record(1, "Write to ann@example.org soon.").build());
    add(IndexOptions.defaults(), record(2, "Or to bob@example.org instead.").build());
    assertThat(comments()).hasSize(2);
    assertThat(comments().toString()).doesNotContain("@example.org");
  }

  @Test
  void anIndexWithAddressesRefusesToBegin() throws IOException {
    add(IndexOptions.defaults(), record(1, "Write to ann@example.org soon.").build());
    assertThatThrownBy(() -> CommentIndexer.openOrCreate(index(), REDACTING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("new index");
    assertThat(comments()).hasSize(1);
  }

  /** The order of records and the number of runs do not matter, nor does an export between. */
  @Test
  void theSameRecordsGiveTheSameTexts() throws IOException {
    add(REDACTING, record(1, "Ring 415-555-0100.").build(), record(2, "From 10.1.2.3.").build());
    List<String> once = texts();
    add(REDACTING, record(2, "From 10.1.2.3.").build(), record(1, "Ring 415-555-0100.").build());
    assertThat(texts()).isEqualTo(once);
    assertThat(once).contains("Ring [address removed].", "From [address removed].");
  }

  private List<String> texts() throws IOException {
    return comments().stream().map(Comment::text).sorted().toList();
  }
}

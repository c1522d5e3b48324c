package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.json.JsonLinesWriter;
import org.commentindex.json.JsonObjects;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.model.CustomValue;
import org.commentindex.query.CustomQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests custom fields: declared, stored, filtered by, exported and imported. */
class CustomFieldsTest {
  private static final IndexOptions DECLARED =
      IndexOptions.defaults()
          .withField("customer", CustomFieldType.STRING)
          .withField("price", CustomFieldType.NUMBER)
          .withField("due", CustomFieldType.DATE);

  private static final Pattern SPACE = Pattern.compile(" ");

  @TempDir private Path folder;

  private static RawRecord record(String id) {
    return RawRecord.builder("app", 1).location(id).id(id).body("Remark " + id).build();
  }

  @BeforeEach
  void index() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder, DECLARED)) {
      indexer.add(
          record("a")
              .withField("customer", "Acme Corp")
              .withField("price", 12.5)
              .withField("due", Instant.parse("2026-03-01T12:00:00Z")));
      indexer.add(record("b").withField("customer", "beta").withField("price", -3));
      indexer.add(record("c").withField("due", "2027-01-01T00:00:00Z"));
      indexer.add(record("d"));
      assertThat(indexer.commit().added()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          customer:beta            | b
          customer:"acme corp"     | a
          customer:ACME*           | a
          customer:acme            | ''
          price:12.5               | a
          price:>0                 | a
          price:<=-3               | b
          price:<-3                | ''
          price:-5..20             | a b
          price:20..               | ''
          due:2026                 | a
          due:2026-03..2027-06     | a c
          due:>2026-06             | c
          remark -customer:beta price:..20 | a
          Customer:beta            | b
          """)
  void queriesFilterByCustomFields(String query, String ids) throws IOException {
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(
              index.search(query, 9).hits().stream()
                  .map(hit -> hit.comment().id())
                  .sorted()
                  .toList())
          .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(SPACE.split(ids)));
      ParsedQuery parsed = index.parser().parse(query);
      assertThat(index.parser().parse(parsed.canonicalForm()).query())
          .as(parsed.canonicalForm())
          .isEqualTo(parsed.query());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client:beta     | unknown field "client"; this index has the fields customer, due, price
          price:cheap     | price: cannot be "cheap"; write a number
          due:someday     | due: cannot be "someday"
          customer:       | customer: cannot be
          customer:(a b)  | customer: cannot be
          """)
  void whatCannotBeReadIsAnError(String query, String message) throws IOException {
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.parser().parse(query).errors().getFirst().toString()).contains(message);
    }
  }

  @Test
  void topicRulesUseCustomFields(@TempDir Path other) throws IOException {
    Path rules = Files.writeString(other.resolve("rules.txt"), "acme = customer:acme*\n");
    IndexOptions options = DECLARED.withTopicsFile(rules);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(other.resolve("index"), options)) {
      for (String customer : List.of("Acme Corp", "beta")) {
        indexer.add(record(customer.substring(0, 1)).withField("customer", customer));
      }
      indexer.commit();
      indexer.add(record("later").withField("customer", "ACME"));
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(other.resolve("index"))) {
      assertThat(index.search("topic:acme", 9).hits())
          .extracting(hit -> hit.comment().id())
          .containsExactlyInAnyOrder("A", "later");
    }
  }

  @Test
  void aBadValueRejectsOnlyItsRecord() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      indexer.add(record("e").withField("client", "x"));
      indexer.add(record("f").withField("price", "cheap"));
      indexer.add(record("g").withField("due", "someday"));
      indexer.add(record("h").withField("customer", "y".repeat(9_000)));
      indexer.add(record("i").withField("customer", "declared before"));
      IndexingReport report = indexer.commit();
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.rejections())
          .extracting(rejection -> rejection.reason())
          .anyMatch(
              reason -> reason.contains("\"client\" is not declared; the index declares cust"))
          .anyMatch(reason -> reason.contains("\"price\" is a number, not a string"))
          .anyMatch(reason -> reason.contains("\"due\" is a date, not a string"))
          .anyMatch(reason -> reason.contains("more than 8000 characters"))
          .hasSize(4);
    }
  }

  @Test
  void aFieldIsDeclaredOnce() throws IOException {
    assertThatThrownBy(
            () ->
                CommentIndexer.openOrCreate(
                    folder, IndexOptions.defaults().withField("price", CustomFieldType.DATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"price\" of the index is a number, not a date");
    for (String name : List.of("author", "Customer", "1st", "", "x", "a-b", "is", "http")) {
      assertThatThrownBy(() -> DECLARED.withField(name, CustomFieldType.STRING))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    CommentIndexer.openOrCreate(folder, DECLARED).close();
  }

  @Test
  void anExportHasTheValuesAndIsImported() throws IOException {
    List<Comment> comments = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(folder)) {
      index.forEach(null, comments::add);
    }
    StringWriter lines = new StringWriter();
    JsonLinesWriter writer = new JsonLinesWriter(lines);
    for (Comment comment : comments) {
      writer.write(JsonObjects.comment(comment));
    }
    assertThat(lines.toString())
        .contains(
            "\"custom\":{\"customer\":\"Acme Corp\",\"due\":\"2026-03-01T12:00:00Z\",\"price\":12.5}")
        .contains("\"custom\":{\"customer\":\"beta\",\"price\":-3}");
    byte[] export = lines.toString().getBytes(StandardCharsets.UTF_8);
    List<Comment> imported = new ArrayList<>();
    try (CommentIndexer indexer = CommentIndexer.inMemory(DECLARED)) {
      indexer.addStream("export", new ByteArrayInputStream(export));
      assertThat(indexer.commit().added()).isEqualTo(4);
      try (CommentIndex index = indexer.openReader()) {
        index.forEach(null, comment -> imported.add(comment.withAdded(null)));
        assertThat(index.count(new CustomQuery.CustomNumber("price", 0.0, null))).isEqualTo(1);
      }
    }
    assertThat(imported).isEqualTo(comments.stream().map(c -> c.withAdded(null)).toList());
    assertThat(imported.getFirst().custom())
        .containsEntry("price", CustomValue.of(12.5))
        .containsEntry("customer", CustomValue.of("Acme Corp"));
  }

  @Test
  void aCopyGivesTheCommentTheValuesThatItLacks() throws IOException {
    String text = "The harbour ferry should run all night, because the last tram leaves too early.";
    try (CommentIndexer indexer = CommentIndexer.inMemory(DECLARED)) {
      indexer.add(RawRecord.of("a.txt", 1, text).withField("customer", "Acme"));
      indexer.add(RawRecord.of("b.txt", 1, text).withField("price", 3));
      indexer.commit();
      try (CommentIndex index = indexer.openReader()) {
        Comment comment = index.search("customer:acme price:3", 1).hits().getFirst().comment();
        assertThat(comment.custom())
            .isEqualTo(Map.of("customer", CustomValue.of("Acme"), "price", CustomValue.of(3)));
      }
    }
  }
}

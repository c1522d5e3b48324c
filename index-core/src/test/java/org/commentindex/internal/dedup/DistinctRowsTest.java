package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of one source whose other fields or times differ are different comments. */
class DistinctRowsTest {
  private static final String LONG = "Please adopt the rule as written and protect the small kilns";
  private static final String SHORT = "See attached file(s)";
  private static final String NOON = "2026-03-05T12:00:07Z";

  /** The number of comments of two records: text, source, fields, author and date of each. */
  @ParameterizedTest
  @CsvSource(
      nullValues = ".",
      value = {
        // Rows of one file: every other field counts.
        "2, long, a, f1, ., .,  a, f2, ., .",
        "2, short, a, f1, ., ., a, f2, ., .",
        "2, long, a, f1, ., .,  a, '', ., .",
        "1, long, a, f1, ., .,  a, f1, ., .",
        "2, short, a, f1, ., ., a, f1, ., .",
        "1, short, a, f1, Ada, 2026-03-05T12:00:07Z, a, f1, Ada, 2026-03-05T12:00:07Z",
        // Rows with nothing but a text.
        "1, long, a, '', ., .,  a, '', ., .",
        "2, short, a, '', ., ., a, '', ., .",
        "2, short, a, '', ., ., b, '', ., .",
        // The same export under another name.
        "1, long, a, f1, ., .,  b, f1, ., .",
        "1, long, a, f1, ., .,  b, f2, ., .",
        "1, short, a, f1, Ada, ., b, f1, Ada, .",
        "2, short, a, f1, ., ., b, f1, ., .",
        "2, short, a, f1, Ada, ., b, f2, Ada, .",
        // Two exports of one chat: the author and the second are equal.
        "1, short, a, f1, Old Jon, 2026-03-05T12:00:07Z, b, ., oldjon, 2026-03-05T12:00:07Z",
        "1, long, a, f1, Mira, 2026-03-05T12:00:07.345Z, b, ., mira_k, 2026-03-05T12:00:07.345Z",
        "2, short, a, f1, Ada, 2026-03-05T12:00:07Z, b, ., Ben, 2026-03-05T12:00:07Z",
        "2, short, a, f1, Ada, 2026-03-05T12:00:07Z, b, ., Ada, 2026-03-05T12:00:08Z",
        "2, short, a, f1, Ada, 2026-03-05T00:00:00Z, b, ., Ada, 2026-03-05T00:00:00Z",
        // One log: the time of posting counts.
        "2, long, a, ., Ada, 2026-03-05T12:00:07Z, a, ., Ada, 2026-03-05T12:00:08Z",
        "2, short, a, ., Ada, 2026-03-05T12:00:07Z, a, ., Ada, 2026-03-05T12:00:08Z",
        "1, long, a, ., Ada, 2026-03-05T12:00:07Z, a, ., Ada, 2026-03-05T00:00:00Z",
        "1, long, a, ., Ada, 2026-03-05T12:00:07Z, a, ., Ada, 2026-03-05T12:00:00Z",
        "1, long, a, ., Ada, 2026-03-05T12:00:07Z, a, ., Ada, .",
        "1, long, a, ., Ada, 2026-03-05T12:00:07Z, b, ., Ada, 2026-03-06T13:00:00Z",
      })
  void countsTwoRecords(
      int comments,
      String text,
      String source,
      @Nullable String fields,
      @Nullable String author,
      @Nullable Instant date,
      String otherSource,
      @Nullable String otherFields,
      @Nullable String otherAuthor,
      @Nullable Instant otherDate) {
    String words = text.equals("long") ? LONG : SHORT;
    InMemoryIndex index = new InMemoryIndex();
    index.run(
        List.of(
            row(source, 1, fields, author, date, words),
            row(otherSource, 2, otherFields, otherAuthor, otherDate, words)));
    assertThat(index.comments()).hasSize(comments);
    assertThat(index.comments().map(Comment::id)).doesNotHaveDuplicates();
  }

  @Test
  void aRecordOfAnotherSourceDoesNotJoinTwoRows() {
    SourceRecord fuller = row("0", 1, null, "Ada", Instant.parse(NOON), LONG);
    List<SourceRecord> records =
        List.of(row("a", 1, "f1", null, null, LONG), row("a", 2, "f2", null, null, LONG), fuller);
    assertOrderDoesNotMatter(records, 2);
  }

  @Test
  void anExportUnderAnotherNameHasACopyOfEachRow() {
    List<SourceRecord> records = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      for (String source : List.of("a", "b")) {
        records.add(row(source, number, "f" + number % 3, "Ada", null, SHORT));
        records.add(row(source, 10 + number, "f" + number, null, null, LONG));
      }
    }
    assertOrderDoesNotMatter(records, 8);
    InMemoryIndex index = new InMemoryIndex();
    index.run(records);
    assertThat(index.comments().map(Comment::copies)).containsOnly(2);
  }

  @Test
  void shufflesOfAFileHaveTheSameIds() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add("f" + i % 7 + ":" + List.of(LONG, SHORT, LONG + " of Mr. " + i % 3).get(i % 3));
      rows.add(":" + SHORT);
    }
    Set<String> ids = idsOf(rows);
    Random random = new Random(17);
    for (int trial = 0; trial < 5; trial++) {
      Collections.shuffle(rows, random);
      assertThat(idsOf(rows)).isEqualTo(ids);
    }
  }

  @Test
  void aCopyWithoutWordsDoesNotReplaceOneWithWords() {
    Instant early = Instant.parse(NOON);
    SourceRecord feed = Records.of("feed.rss", 1, "d:7", "Ada", null, early, LONG);
    SourceRecord picture =
        Records.of("topic.json", 1, "d:7", "Ada", null, early.plusSeconds(60), "");
    InMemoryIndex index = new InMemoryIndex();
    index.run(List.of(picture, feed));
    assertThat(index.comments().map(Comment::text)).containsExactly(LONG);
  }

  @Test
  void rowNumbersOfTwoTablesAreNotOneId() {
    InMemoryIndex index = new InMemoryIndex();
    index.run(
        List.of(
            Records.of("a.csv", 1, "1", null, null, null, LONG),
            Records.of("b.csv", 1, "1", null, null, null, "Nobody ever asked the shops on Mill St"),
            Records.of("c.csv", 1, "1", null, null, null, LONG + ", soon")));
    assertThat(index.comments().map(Comment::copies)).containsExactlyInAnyOrder(2, 1);
    assertThat(index.comments().map(Comment::id)).doesNotHaveDuplicates().contains("1");
  }

  private static Set<String> idsOf(List<String> rows) {
    InMemoryIndex index = new InMemoryIndex();
    List<SourceRecord> records = new ArrayList<>();
    for (String row : rows) {
      int colon = row.indexOf(':');
      String fields = row.substring(0, colon);
      records.add(row("a", records.size() + 1, fields, null, null, row.substring(colon + 1)));
    }
    index.run(records);
    return index.comments().map(Comment::id).collect(Collectors.toSet());
  }

  private static void assertOrderDoesNotMatter(List<SourceRecord> records, int comments) {
    Random random = new Random(5);
    Set<Comment> expected = null;
    for (int trial = 0; trial < 6; trial++) {
      List<SourceRecord> shuffled = new ArrayList<>(records);
      Collections.shuffle(shuffled, random);
      InMemoryIndex index = new InMemoryIndex();
      int cut = random.nextInt(records.size());
      index.run(shuffled.subList(0, cut));
      index.run(shuffled.subList(cut, records.size()));
      Set<Comment> found = index.comments().collect(Collectors.toSet());
      assertThat(found).hasSize(comments);
      assertThat(expected == null ? found : expected).isEqualTo(found);
      expected = found;
    }
  }

  private static SourceRecord row(
      String source,
      long number,
      @Nullable String fields,
      @Nullable String author,
      @Nullable Instant date,
      String text) {
    return Records.of(source, number, null, author, null, date, text).toBuilder()
        .fields(fields)
        .build();
  }
}

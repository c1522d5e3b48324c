package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.commentindex.query.QueryParser;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever chooses the ids of a file cannot hide the comments of another file. */
class ChosenIdsTest {
  private static final String VICTIM = "The ferry plan was approved by the council on Monday.";
  private static final String ATTACKER = "Nobody should trust these people with public money.";

  @ParameterizedTest(name = "source {0}, author {1}, thread {2}, {3} s later")
  @CsvSource({
    "other.jsonl, , , ",
    "other.jsonl, , t1, ",
    "other.jsonl, , t1, 1",
    "other.jsonl, , , -1",
    "other.jsonl, , t1, 0",
    "other.jsonl, Eve, , ",
    "other.jsonl, Eve, t1, 0",
    "first.jsonl, , , ",
    "first.jsonl, , t1, 5",
    "first.jsonl, , t1, 0",
    "first.jsonl, Eve, t1, 0",
  })
  void bothCommentsAreFound(String source, String author, String thread, Long seconds)
      throws IOException {
    Instant posted = Instant.parse("2026-05-04T10:00:00Z");
    RawRecord victim =
        RawRecord.builder("first.jsonl", 1)
            .location("first")
            .id("c1")
            .author(seconds == null ? null : "Ann")
            .thread("t1")
            .date(posted)
            .body(VICTIM)
            .build();
    RawRecord attacker =
        RawRecord.builder(source, 1)
            .location("second")
            .id("c1")
            .author(author)
            .thread(thread)
            .date(seconds == null ? null : posted.plusSeconds(seconds))
            .body(ATTACKER)
            .build();
    for (List<RawRecord> order : List.of(List.of(victim, attacker), List.of(attacker, victim))) {
      try (CommentIndexer indexer = CommentIndexer.inMemory()) {
        for (RawRecord record : order) {
          indexer.add(record);
          indexer.commit();
        }
        try (CommentIndex index = indexer.openReader()) {
          assertThat(texts(index, "ferry")).containsExactly(VICTIM);
          assertThat(texts(index, "nobody")).containsExactly(ATTACKER);
        }
      }
    }
  }

  private static List<String> texts(CommentIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(QueryParser.create().parse(query))).hits().stream()
        .map(Hit::comment)
        .map(comment -> comment.text())
        .toList();
  }
}

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

  @ParameterizedTest(name = "author {0}, thread {1}, {2} s later")
  @CsvSource({
    " , , ",
    " , t1, ",
    " , t1, 1",
    " , , -1",
    " , t1, 0",
    "Eve, , ",
    "Eve, t1, 0",
  })
  void bothCommentsAreFound(String author, String thread, Long seconds) throws IOException {
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
        RawRecord.builder("other.jsonl", 1)
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

package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.CommentIndexer;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part that costs most is named. */
final class CostliestPartTest {
  private static final int COMMENTS = 2_000;
  private static final int WORDS = 20;

  @TempDir private static Path directory;

  @BeforeAll
  static void fill() throws IOException {
    Random random = new Random(7);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (int i = 0; i < COMMENTS; i++) {
        StringBuilder text = new StringBuilder("tram ");
        for (int word = 0; word < WORDS; word++) {
          text.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append(' ');
        }
        indexer.add(RawRecord.of("words.txt", i + 1L, text.toString()));
      }
      indexer.commit();
    }
  }

  private static void timedOut(String query, Duration limit) throws IOException {
    CommittedReaders source = new CommittedReaders(directory, FSDirectory::open);
    try (LuceneSnapshot snapshot = new LuceneSnapshot(directory, source, source.open())) {
      CommentQuery parsed = QueryParser.create().parse(query).query();
      CostliestPart.named(
          snapshot,
          parsed,
          () -> {
            throw new SearchTimeoutException(limit);
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tram OR /.*[a-m].*[n-z].*/ OR tr*, the costliest of its 3 parts is /.*[a-m].*[n-z].*/",
    "tram /.*[0-9].*/, the costliest of its 2 parts is /.*[0-9].*/",
    "tram -/.*[0-9].*/, the costliest of its 2 parts is /.*[0-9].*/",
    "tra*, it is tra*",
  })
  void theCostliestPartIsNamedWithTheNumberOfItsWords(String query, String named) {
    assertThatThrownBy(() -> timedOut(query, Duration.ofMinutes(5)))
        .isInstanceOf(SearchTimeoutException.class)
        .hasMessageStartingWith("the search took longer than 300 s; " + named)
        .hasMessageMatching(".*, which stands for [0-9,]+ words of the index");
  }

  @Test
  void aShortLimitMeasuresNothing() {
    assertThatThrownBy(() -> timedOut("tram OR a*", Duration.ofNanos(1)))
        .isInstanceOfSatisfying(
            SearchTimeoutException.class, e -> assertThat(e.timeout()).hasNanos(1));
  }
}

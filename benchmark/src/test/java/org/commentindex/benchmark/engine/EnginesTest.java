package org.commentindex.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.search.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that all engines read the same records and find the same number of hits. */
class EnginesTest {
  private static final String COMMENTS =
      """
      {"id": "1", "author": "Ada", "body": "<p>Red kites circle above the <b>quarry</b>.</p>", "format": "html"}
      {"id": "2", "author": "Ada", "body": "A kite was seen over the old quarry on Monday.", "format": "plain"}
      {"id": "3", "author": "Bo", "body": "Nobody looks at the sky above our quarters.", "format": "plain"}
      """;

  /** Returns queries with their expected number of hits. */
  private static Map<TimedQuery, Integer> queries() {
    Map<TimedQuery, Integer> hits = new LinkedHashMap<>();
    hits.put(new TimedQuery(TimedQuery.Kind.TERM, "kites"), 2);
    hits.put(new TimedQuery(TimedQuery.Kind.AND, "kites quarry"), 2);
    hits.put(new TimedQuery(TimedQuery.Kind.OR, "monday OR sky"), 2);
    hits.put(new TimedQuery(TimedQuery.Kind.NOT, "above -red"), 1);
    hits.put(new TimedQuery(TimedQuery.Kind.PHRASE, "\"old quarry\""), 1);
    hits.put(new TimedQuery(TimedQuery.Kind.PREFIX, "quar*"), 3);
    return hits;
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyRecordIsReadAndFound(EngineName engine) throws IOException {
    Path index = Files.createDirectory(folder.resolve("index"));
    assertThat(engine.index(written(COMMENTS), index)).isEqualTo(3);
    for (Searcher searcher : engine.open(index)) {
      try (searcher) {
        Map<TimedQuery, Integer> found = new LinkedHashMap<>();
        for (TimedQuery query : queries().keySet()) {
          found.put(query, searcher.search(query).size());
        }
        assertThat(found).as(searcher.name()).isEqualTo(queries());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnreadableRecordIsAnError(EngineName engine) throws IOException {
    Path input = written(COMMENTS + "{\"id\": \"4\", \"body\"\n");
    Path index = Files.createDirectory(folder.resolve("index"));
    assertThatThrownBy(() -> engine.index(input, index))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be compared")
        .hasMessageContaining("comments.ndjson");
  }

  @Test
  void authorsOfAWordAreCounted() throws IOException {
    Path index = Files.createDirectory(folder.resolve("index"));
    for (EngineName engine : List.of(EngineName.COMMENT_INDEX, EngineName.PLAIN_LUCENE)) {
      Path own = Files.createDirectory(index.resolve(engine.toString()));
      engine.index(written(COMMENTS), own);
      List<Searcher> searchers = engine.open(own);
      TimedQuery word = new TimedQuery(TimedQuery.Kind.TERM, "above");
      assertThat(searchers.getFirst().count(Facet.AUTHOR, word)).as(engine.toString()).isEqualTo(2);
      for (Searcher searcher : searchers) {
        searcher.close();
      }
    }
  }

  private Path written(String comments) throws IOException {
    return Files.writeString(folder.resolve("comments.ndjson"), comments);
  }
}

package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.testkit.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regression tests for queries that did not behave as docs/query-language.md says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryMeaningTest {
  private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");

  private final CommentIndex index;

  QueryMeaningTest(@TempDir Path folder) throws IOException {
    Given given =
        new Given()
            .comment("c1", "A node.js rules page")
            .comment("c2", "The well-known fact")
            .comment("c3", "Only a ferry", r -> r.title("The tram"))
            .comment("c4", "Bonjour", r -> r.lang("FR").date(NOON))
            .comment("c5", "We need 1,000 chairs")
            .comment("c6", "A state-of-the-art lamp and a state-of-the-art desk")
            .comment("c7", "signal of prices and of wages");
    for (char c = 'a'; c <= 'z'; c++) {
      given.comment("x" + c, "quartz" + c).comment("y" + c, "quartz1" + c);
    }
    given.comment("z1", "quartz12").comment("z2", "quart");
    Path rules = Files.writeString(folder.resolve("rules"), "french = lang:fr has:author\n");
    Path directory = folder.resolve("index");
    try (CommentIndexer indexer =
        CommentIndexer.openOrCreate(directory, IndexOptions.defaults().withTopicsFile(rules))) {
      for (var record : given.records()) {
        indexer.add(record);
      }
      indexer.commit();
    }
    index = CommentIndex.open(directory);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a name takes the places of its parts       | "node.js rul*"                        | c1
          so among words in any order                | "rules node.js"~1                     | c1
          so beside a word                           | node.js NEAR/0 rules                  | c1
          a compound ends where its last part ends   | well-known NEAR/0 fact                | c2
          near finds either spelling of a compound   | wellknown NEAR/1 fact                 | c2
          a beginning may hold a hyphen              | well-kn*                              | c2
          also in a phrase                           | "the well-kn* fact"                   | c2
          and without the hyphen                     | wellkn*                               | c2
          a beginning may hold a comma               | 1,0*                                  | c5
          the title is not beside the text           | tram NEAR/9999 ferry                  |
          one word does not stand for two            | "ferry fer*"~5                        |
          a compound twice is its words twice        | "state-of-the-art state-of-the-art"~3 | c6
          the same near itself                       | state-of-the-art NEAR/3 state-of-the-art | c6
          a phrase near a word keeps its beginnings  | "signal of pri*" NEAR/2 wages         | c7
          and its distance                           | "prices signal"~1 NEAR/2 wages        | c7
          near takes the first letter to be right    | xignal~1 NEAR/5 prices                |
          what has no word asks for nothing          | \\— NEAR/2 chairs                     | c5
          languages have no case                     | lang:fr                               | c4
          a topic rule may be all filters            | topic:french                          | c4
          """)
  void hitsAreAsThePageSays(String why, String query, String expected) throws IOException {
    assertThat(index.search(query, 100).hits())
        .as(why)
        .extracting(Hit::id)
        .containsExactly(expected == null ? new String[0] : expected.split(" "));
  }

  @Test
  void everyWordWithinTheEditDistanceIsFound() throws IOException {
    assertThat(index.search("quartz~2", 100).total()).isEqualTo(2 * 26 + 2);
  }

  @Test
  void theEndOfATimeSpanIsExclusive() throws IOException {
    assertThat(posted(NOON, NOON.plusNanos(1))).isEqualTo(1);
    assertThat(posted(NOON.plusNanos(1), null)).isZero();
    assertThat(posted(null, NOON)).isZero();
    assertThat(posted(null, Instant.MIN)).isZero();
    assertThat(posted(Instant.MIN, Instant.MAX)).isEqualTo(1);
  }

  private long posted(@Nullable Instant from, @Nullable Instant until) throws IOException {
    CommentQuery query = new CommentQuery.Posted(from, until);
    return index.search(SearchRequest.of(query)).total();
  }

  @Test
  void aNameIsHighlightedAsAWhole() throws IOException {
    List<Hit> hits = index.search("node.js NEAR/0 rules", 1).hits();
    String text = hits.getFirst().snippets().getFirst().text();
    assertThat(hits.getFirst().snippets().getFirst().matches())
        .extracting(span -> text.substring(span.start(), span.end()))
        .containsExactly("node.js", "rules");
  }
}

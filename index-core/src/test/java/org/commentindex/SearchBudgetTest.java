package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.commentindex.query.QueryParser;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.testkit.RandomComments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget ends queries that cost too much, and not the reading of their hits. */
final class SearchBudgetTest {
  private static final int RECORDS = 400;

  /** The budget for finding hits that a caller reads for longer. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final Duration NOTHING = Duration.ofNanos(1);
  private static final Duration ENOUGH = Duration.ofMinutes(1);

  @TempDir private static Path directory;
  private static CommentIndex index;

  @BeforeAll
  static void fill() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (var record : new RandomComments(19).records(RECORDS)) {
        indexer.add(record);
      }
      indexer.commit();
    }
    index = CommentIndex.open(directory);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ferry", "t*", "train~2", "/[a-t].*/", "\"t* a*\"~9", "a* NEAR/9 t*", "→"})
  void everyKindOfQueryEndsAndIsNamed(String query) {
    CommentIndex limited = index.withSearchBudget(NOTHING);
    for (MatchMode match : MatchMode.values()) {
      assertThatThrownBy(() -> limited.search(SearchRequest.of(query).withMatch(match)))
          .isInstanceOf(SearchTimeoutException.class)
          .asInstanceOf(InstanceOfAssertFactories.type(SearchTimeoutException.class))
          .satisfies(
              e -> assertThat(e.costliest().orElseThrow()).startsWith("it is " + parsed(query)));
    }
  }

  private static String parsed(String query) {
    return QueryParser.create().parse(query).canonicalForm();
  }

  @Test
  void everyCallWithAQueryHasTheBudget() {
    CommentIndex limited = index.withSearchBudget(NOTHING);
    var query = QueryParser.create().parse("t*").query();
    List<SearchLimitsTest.Call> calls =
        List.of(
            i -> i.search("t*", 3),
            i -> i.forEachId(SearchRequest.of("t*"), id -> {}),
            i -> i.count(query),
            i -> i.count(Facet.TOPIC, query, 5),
            i -> i.facet(FacetRequest.of(Facet.AUTHOR).among(query)),
            i -> i.forEach(query, comment -> {}));
    for (int i = 0; i < calls.size(); i++) {
      SearchLimitsTest.Call call = calls.get(i);
      assertThatThrownBy(() -> call.on(limited))
          .as("call %d", i)
          .isInstanceOf(SearchTimeoutException.class)
          .hasMessageContaining("t*");
    }
  }

  @Test
  void callsWithoutAQueryHaveNone() throws IOException {
    CommentIndex limited = index.withSearchBudget(NOTHING);
    assertThat(limited.stats()).isEqualTo(index.stats());
    assertThat(limited.facet(FacetRequest.of(Facet.AUTHOR)))
        .isEqualTo(index.facet(FacetRequest.of(Facet.AUTHOR)));
    AtomicInteger comments = new AtomicInteger();
    limited.forEach(null, comment -> comments.incrementAndGet());
    assertThat(comments).hasPositiveValue();
  }

  @Test
  void handingOverHitsIsNotInTheBudget() throws IOException {
    SearchRequest all = SearchRequest.of("a* OR t* OR e*").withLimit(RECORDS);
    long total = index.forEachHit(all, hit -> {}).total();
    long pause = SHORT.plusMillis(200).toMillis() / total + 1;
    AtomicInteger hits = new AtomicInteger();
    index
        .withSearchBudget(SHORT)
        .forEachHit(
            all,
            hit -> {
              pause(pause);
              hits.incrementAndGet();
            });
    assertThat(hits).hasValue((int) total);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aQueryWithinItsBudgetHasTheSameResult() throws IOException {
    CommentIndex limited = index.withSearchBudget(ENOUGH);
    for (String query : List.of("t*", "a* NEAR/9 t*", "train~2", "zzzz", "ferry OR tram")) {
      SearchRequest request = SearchRequest.of(query).withMatch(MatchMode.OR_FALLBACK);
      assertThat(limited.search(request).hits()).as(query).isEqualTo(index.search(request).hits());
      assertThat(limited.search(request).suggestions())
          .isEqualTo(index.search(request).suggestions());
    }
  }

  @ParameterizedTest
  @CsvSource({"1,60000", "60000,1"})
  void theSmallerBudgetAndTheEarlierEndCount(long budget, long timeout) {
    CommentIndex limited =
        index
            .withSearchBudget(Duration.ofNanos(budget))
            .withTimeout(Duration.ofNanos(timeout))
            .withSearchBudget(ENOUGH);
    assertThatThrownBy(() -> limited.search("t*", 3)).isInstanceOf(SearchTimeoutException.class);
  }
}

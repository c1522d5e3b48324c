package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.search.TimePeriod;
import org.commentindex.search.TrendRequest;
import org.commentindex.testkit.RandomComments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches that run out of time or are interrupted. */
final class SearchLimitsTest {
  private static final int RECORDS = 400;
  private static final int INTERRUPTS = 200;
  private static final List<String> QUERIES =
      List.of("t*", "*a* NEAR/9 t*", "/[a-t].*/", "\"t* a*\"~9", "train~2", "-train", "→", "ferry");

  @TempDir private static Path directory;
  private static CommentIndex index;
  private static Comment comment;

  @BeforeAll
  static void fill() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (var record : new RandomComments(19).records(RECORDS)) {
        indexer.add(record);
      }
      indexer.commit();
    }
    index = CommentIndex.open(directory);
    Iterator<Comment> all = comments().iterator();
    comment = all.next();
  }

  private static List<Comment> comments() throws IOException {
    return index.search(SearchRequest.of("t*")).hits().stream().map(hit -> hit.comment()).toList();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** A call that reads the index. */
  interface Call {
    void on(CommentIndex limited) throws IOException;
  }

  static Stream<Map.Entry<String, Call>> calls() {
    CommentQuery query = QueryParser.create().parse("t*").query();
    return Stream.of(
        call("search", limited -> limited.search("t*", 3)),
        call("ids", limited -> limited.forEachId(SearchRequest.of("t*"), id -> {})),
        call("count", limited -> limited.count(query)),
        call("find", limited -> limited.find(comment.id())),
        call("facet", limited -> limited.facet(FacetRequest.of(Facet.AUTHOR))),
        call("topics", limited -> limited.count(Facet.TOPIC, query, 5)),
        call(
            "trend",
            limited ->
                limited.trend(
                    new TrendRequest(
                        List.of(QueryParser.create().parse("t*")),
                        TimePeriod.MONTH,
                        ZoneOffset.UTC,
                        null))),
        call("explain", limited -> limited.explain(SearchRequest.of("t*"), comment.id())),
        call("visit", limited -> limited.forEach(null, visited -> {})),
        call("thread", limited -> limited.thread(comment, 10)),
        call("ancestors", limited -> limited.ancestors(comment, 10)),
        call("replies", limited -> limited.replies(comment, 10)),
        call("quotes", limited -> limited.quotes(comment)),
        call("passage", limited -> limited.findQuote(comment.text(), 3)),
        call("groups", limited -> limited.nearDuplicateGroups(null, 5, 2)),
        call("stats", limited -> limited.stats()));
  }

  private static Map.Entry<String, Call> call(String name, Call call) {
    return Map.entry(name, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyCallObeysTheTimeLimit(Map.Entry<String, Call> call) throws IOException {
    call.getValue().on(index.withTimeout(Duration.ofMinutes(1)));
    CommentIndex over = index.withTimeout(Duration.ofNanos(1));
    assertThatThrownBy(() -> call.getValue().on(over)).isInstanceOf(SearchTimeoutException.class);
    call.getValue().on(index);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyCallEndsWhenItsThreadIsInterrupted(Map.Entry<String, Call> call) throws IOException {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> call.getValue().on(index)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    call.getValue().on(index);
  }

  @Test
  void aSearchWhoseTimeEndsInTheMiddleHasNoResult() {
    SearchRequest all =
        SearchRequest.of("t*").withLimit(RECORDS).withTimeout(Duration.ofMillis(200));
    assertThatThrownBy(() -> index.forEachHit(all, hit -> sleep()))
        .isInstanceOf(SearchTimeoutException.class)
        .hasMessage("the search took longer than 200 ms");
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSearchWithinItsTimeIsWhole() throws IOException {
    for (String query : QUERIES) {
      SearchRequest request = SearchRequest.of(query);
      assertThat(index.search(request.withTimeout(Duration.ofMinutes(1))).hits())
          .as(query)
          .isEqualTo(index.search(request).hits());
    }
    CommentIndex limited = index.withTimeout(Duration.ofMinutes(1));
    for (Facet facet : Facet.values()) {
      assertThat(limited.facet(FacetRequest.of(facet)))
          .isEqualTo(index.facet(FacetRequest.of(facet)));
    }
  }

  /** Mapped files survive an interrupt; those that are read through a channel would not. */
  @ParameterizedTest
  @EnumSource(OpenOptions.Workload.class)
  void noInterruptSpoilsAnIndex(OpenOptions.Workload workload) throws Exception {
    try (CommentIndex read = CommentIndex.open(directory, new OpenOptions(workload))) {
      AtomicReference<Throwable> failure = new AtomicReference<>();
      for (int i = 0; i < INTERRUPTS && failure.get() == null; i++) {
        String query = QUERIES.get(i % QUERIES.size());
        CountDownLatch begun = new CountDownLatch(1);
        Thread searching =
            Thread.ofVirtual()
                .start(
                    () -> {
                      begun.countDown();
                      searchInterrupted(read, query, failure);
                    });
        begun.await();
        LockSupport.parkNanos(i * 20_000L);
        searching.interrupt();
        searching.join();
      }
      assertThat(failure.get()).isNull();
      for (String query : QUERIES) {
        assertThat(read.search(query, 5).hits()).isEqualTo(index.search(query, 5).hits());
      }
    }
  }

  private static void searchInterrupted(
      CommentIndex read, String query, AtomicReference<Throwable> failure) {
    try {
      for (int i = 0; i < 50; i++) {
        read.search(query, 20);
      }
    } catch (InterruptedIOException e) {
      // expected
    } catch (IOException | RuntimeException e) {
      failure.set(e);
    }
  }

  @ParameterizedTest
  @EnumSource(OpenOptions.Workload.class)
  void openingWhileInterruptedDoesNotCallASoundIndexDamaged(OpenOptions.Workload workload)
      throws IOException {
    OpenOptions options = new OpenOptions(workload);
    Thread.currentThread().interrupt();
    try {
      CommentIndex.open(directory, options).close();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(InterruptedIOException.class);
      assertThat(e).isNotInstanceOf(DamagedIndexException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    try (CommentIndex sound = CommentIndex.open(directory, options)) {
      assertThat(sound.count(new CommentQuery.Everything()))
          .isEqualTo(index.count(new CommentQuery.Everything()));
    }
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> CommentIndexer.openOrCreate(directory))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    CommentIndexer.openOrCreate(directory).close();
  }
}

package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.commentindex.backend.SearchBackend;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexClosedException;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads search an index that changes, is refreshed and closed. */
final class CommentIndexSourceTest {
  private static final int COMMITS = 10;
  private static final int SEARCHERS = 4;

  @TempDir private Path directory;

  private static RawRecord record(int number) {
    return RawRecord.builder("trams.txt", number)
        .id("c" + number)
        .body("tram number " + number + " is late again, says passenger " + number * 7)
        .build();
  }

  private CommentIndexer withOneComment() throws IOException {
    CommentIndexer indexer = CommentIndexer.openOrCreate(directory);
    indexer.add(record(0));
    indexer.commit();
    return indexer;
  }

  @Test
  void noThreadSeesAClosedIndexWhileItIsReplaced() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    AtomicLong searches = new AtomicLong();
    try (CommentIndexer indexer = withOneComment();
        CommentIndexSource source = CommentIndexSource.open(directory);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        running.add(
            threads.submit(
                () -> {
                  while (!ended.get()) {
                    requireOneSnapshot(source);
                    searches.incrementAndGet();
                  }
                  return true;
                }));
      }
      for (int i = 1; i <= COMMITS; i++) {
        indexer.add(record(i));
        indexer.commit();
        assertThat(source.refresh()).isTrue();
        assertThat(source.search(SearchRequest.of("tram")).total()).isEqualTo(i + 1);
      }
      ended.set(true);
      for (Future<?> one : running) {
        one.get();
      }
      assertThat(searches.get()).isPositive();
    }
  }

  /** Checks that all answers on one snapshot agree. */
  private static void requireOneSnapshot(CommentIndexSource source) throws IOException {
    try (CommentIndex index = source.acquire()) {
      SearchResults found = index.search(SearchRequest.of("tram").withLimit(COMMITS + 1));
      assertThat(found.hits()).hasSize((int) found.total());
      assertThat(index.count(new CommentQuery.Everything())).isEqualTo(found.total());
      assertThat(index.count(Facet.SOURCE, null, 1).getFirst().comments()).isEqualTo(found.total());
      for (Hit hit : found.hits()) {
        assertThat(index.find(hit.id())).isPresent();
      }
    }
  }

  @Test
  void closingWhileThreadsSearchEndsThemWithOurException() throws Exception {
    withOneComment().close();
    CommentIndexSource source = CommentIndexSource.open(directory);
    CommentIndex index = CommentIndex.open(directory);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        running.add(
            threads.submit(() -> untilClosed(() -> source.search(SearchRequest.of("tram")))));
        running.add(threads.submit(() -> untilClosed(() -> index.search("tra*", 3))));
      }
      Thread.sleep(50);
      source.close();
      index.close();
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private interface Search {
    SearchResults run() throws IOException;
  }

  private static boolean untilClosed(Search search) throws IOException {
    while (true) {
      try {
        assertThat(search.run().total()).isEqualTo(1);
      } catch (IndexClosedException e) {
        return true;
      }
    }
  }

  @Test
  void aRunningSearchEndsAsUsualWhenItsIndexIsClosed() throws IOException {
    withOneComment().close();
    CommentIndexSource source = CommentIndexSource.open(directory);
    List<String> found = new ArrayList<>();
    try (CommentIndex acquired = source.acquire()) {
      source.close();
      SearchResults results =
          acquired.forEachHit(
              SearchRequest.of("tram"),
              hit -> {
                close(acquired);
                found.add(hit.id());
              });
      assertThat(results.total()).isEqualTo(1);
      assertThatThrownBy(() -> acquired.search("tram", 1)).isInstanceOf(IndexClosedException.class);
    }
    assertThat(found).hasSize(1);
    assertThatThrownBy(source::acquire).isInstanceOf(IndexClosedException.class);
    assertThatThrownBy(source::refresh).isInstanceOf(IndexClosedException.class);
    assertThatThrownBy(() -> source.search(SearchRequest.of("tram")))
        .isInstanceOf(IndexClosedException.class);
    source.close();
  }

  private static void close(CommentIndex index) {
    try {
      index.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameIndexIsReturnedWhileNothingChanges() throws IOException {
    try (CommentIndexer indexer = withOneComment();
        CommentIndex index = CommentIndex.open(directory);
        CommentIndexSource source = CommentIndexSource.open(directory)) {
      assertThat(index.refreshed()).isSameAs(index);
      assertThat(source.refresh()).isFalse();
      assertThat(source.maybeRefresh()).isFalse();
      indexer.add(record(1));
      indexer.commit();
      try (CommentIndex newer = index.refreshed()) {
        assertThat(newer).isNotSameAs(index);
        assertThat(newer.count(new CommentQuery.Everything())).isEqualTo(2);
        assertThat(index.count(new CommentQuery.Everything())).isEqualTo(1);
      }
      assertThat(source.maybeRefresh()).isTrue();
    }
  }

  @Test
  void aSnapshotIsClosedOnceAfterItsLastUser() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    SearchBackend second = counting(closed, Optional.empty());
    CommentIndexSource source =
        CommentIndexSource.over(CommentIndex.over(counting(closed, Optional.of(second))));
    CommentIndex first = source.acquire();
    CommentIndex again = source.acquire();
    assertThat(source.refresh()).isTrue();
    first.close();
    first.close();
    assertThat(closed).hasValue(0);
    again.close();
    assertThat(closed).hasValue(1);
    source.close();
    source.close();
    assertThat(closed).hasValue(2);
  }

  private static SearchBackend counting(AtomicInteger closed, Optional<SearchBackend> newer) {
    return (SearchBackend)
        Proxy.newProxyInstance(
            SearchBackend.class.getClassLoader(),
            new Class<?>[] {SearchBackend.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "close" -> {
                    closed.incrementAndGet();
                    yield null;
                  }
                  case "refreshed" -> newer;
                  default -> throw new AssertionError(method);
                });
  }
}

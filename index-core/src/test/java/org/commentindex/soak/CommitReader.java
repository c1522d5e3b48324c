package org.commentindex.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.model.Comment;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.Hit;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.search.SortOrder;

/** Compares answers with the model of the commit that the snapshot shows. */
final class CommitReader implements Callable<Boolean> {
  private static final int ALL = 100_000;
  private static final int MAX_AUTHORS = 100;

  private final Path directory;
  private final CommentIndexSource source;
  private final SoakModel model;
  private final Random random;
  private final AtomicBoolean ended;
  private final SoakCounts counts;

  CommitReader(
      Path directory,
      CommentIndexSource source,
      SoakModel model,
      long seed,
      AtomicBoolean ended,
      SoakCounts counts) {
    this.directory = directory;
    this.source = source;
    this.model = model;
    this.random = new Random(seed);
    this.ended = ended;
    this.counts = counts;
  }

  @Override
  public Boolean call() throws IOException {
    while (!ended.get()) {
      try {
        if (random.nextInt(3) == 0 && source.maybeRefresh()) {
          counts.refreshes.increment();
        }
        try (CommentIndex index = snapshot()) {
          int questions = 1 + random.nextInt(6);
          Map<String, SoakRow> rows = model.at(commitOf(index));
          for (int i = 0; i < questions; i++) {
            ask(index, rows);
            counts.answers.increment();
            SoakTest.pause(random);
          }
        }
      } catch (SearchTimeoutException e) {
        counts.timeouts.increment();
      } catch (InterruptedIOException e) {
        counts.readerInterrupts.increment();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
      }
    }
    return true;
  }

  /** Usually one of the source; sometimes one opened for a few queries. */
  private CommentIndex snapshot() throws IOException {
    return switch (random.nextInt(20)) {
      case 0 -> CommentIndex.open(directory);
      case 1 -> CommentIndex.open(directory, OpenOptions.forFewQueries());
      default -> source.acquire();
    };
  }

  private static int commitOf(CommentIndex index) throws IOException {
    Comment marker = index.find(SoakModel.MARKER).orElseThrow();
    return Integer.parseInt(marker.text().substring("number ".length()));
  }

  private void ask(CommentIndex index, Map<String, SoakRow> rows) throws IOException {
    SoakQuestion question = SoakQuestion.random(random);
    ParsedQuery parsed = index.parser().parse(question.query());
    List<SoakRow> right = rows.values().stream().filter(question.matches()).toList();
    String asked = question.query();
    switch (random.nextInt(6)) {
      case 0 -> assertThat(index.count(parsed.query())).as(asked).isEqualTo(right.size());
      case 1 -> newest(index, request(parsed), right);
      case 2 -> authors(index, parsed, right);
      case 3 -> all(index, rows);
      case 4 -> one(index, rows);
      default -> {
        List<String> ids = new ArrayList<>();
        index.forEachId(request(parsed).withLimit(ALL), ids::add);
        assertThat(ids).as(asked).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ids)).as(asked).isEqualTo(ids(right));
      }
    }
  }

  private SearchRequest request(ParsedQuery query) {
    SearchRequest request = SearchRequest.of(query);
    return random.nextInt(10) > 0
        ? request
        : request.withTimeout(Duration.ofNanos(1 + random.nextInt(3_000_000)));
  }

  private static Set<String> ids(List<SoakRow> rows) {
    return rows.stream().map(row -> row.id).collect(Collectors.toCollection(TreeSet::new));
  }

  private void newest(CommentIndex index, SearchRequest request, List<SoakRow> right)
      throws IOException {
    int limit = 1 + random.nextInt(20);
    SearchResults found = index.search(request.withSort(SortOrder.NEWEST).withLimit(limit));
    List<SoakRow> wanted =
        right.stream()
            .sorted(Comparator.comparing((SoakRow row) -> row.date).reversed())
            .limit(limit)
            .toList();
    assertThat(found.hits().stream().map(Hit::id).toList())
        .as(request.query().text())
        .isEqualTo(wanted.stream().map(row -> row.id).toList());
    assertThat(found.total()).isEqualTo(right.size());
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.hits().get(i).comment().text()).isEqualTo(wanted.get(i).text);
    }
  }

  private static void authors(CommentIndex index, ParsedQuery query, List<SoakRow> right)
      throws IOException {
    Map<String, Long> wanted =
        right.stream()
            .collect(Collectors.groupingBy(row -> row.author, TreeMap::new, Collectors.counting()));
    Map<String, Long> found =
        index.count(Facet.AUTHOR, query.query(), MAX_AUTHORS).stream()
            .collect(Collectors.toMap(FacetCount::value, FacetCount::comments));
    assertThat(found).as(query.text()).isEqualTo(wanted);
  }

  private static void all(CommentIndex index, Map<String, SoakRow> rows) throws IOException {
    Map<String, String> found = new TreeMap<>();
    index.forEach(null, comment -> found.put(comment.id(), comment.text()));
    found.remove(SoakModel.MARKER);
    Function<SoakRow, String> text = row -> row.text;
    assertThat(found)
        .isEqualTo(rows.values().stream().collect(Collectors.toMap(row -> row.id, text)));
    assertThat(index.stats().comments()).isEqualTo(rows.size() + 1);
  }

  private void one(CommentIndex index, Map<String, SoakRow> rows) throws IOException {
    String prefix = "c" + random.nextInt(5_000);
    SoakRow row = rows.get(prefix);
    if (row != null) {
      assertThat(index.find(prefix).orElseThrow().text()).isEqualTo(row.text);
    }
  }
}

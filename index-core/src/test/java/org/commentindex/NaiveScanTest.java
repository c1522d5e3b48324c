package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SnippetMode;
import org.commentindex.search.SortOrder;
import org.commentindex.source.RawRecord;
import org.commentindex.testkit.NaiveFacets;
import org.commentindex.testkit.NaiveMatcher;
import org.commentindex.testkit.RandomComments;
import org.commentindex.testkit.RandomQuestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Compares the index with a scan of all comments, for random queries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaiveScanTest {
  private static final long SEED = Long.getLong("naive.seed", 20_260_415L);
  private static final int QUERIES = Integer.getInteger("naive.queries", 5_000);
  private static final int RECORDS = 240;
  private static final int ENOUGH = 1_000;

  /** The maximum number of hits to compare for a relaxed query, because snippets take time. */
  private static final int FEW = 30;

  private static final Comparator<Hit> BEST =
      Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id);

  private static final Map<SortOrder, Comparator<Comment>> ORDERS =
      Map.of(
          SortOrder.NEWEST,
          Comparator.comparing(Comment::date, Comparator.nullsLast(Comparator.reverseOrder())),
          SortOrder.OLDEST,
          Comparator.comparing(Comment::date, Comparator.nullsLast(Comparator.naturalOrder())),
          SortOrder.VOTES,
          Comparator.comparing(Comment::votes, Comparator.nullsLast(Comparator.reverseOrder())));

  private static final QueryParser PARSER = QueryParser.at(Instant.parse("2026-06-01T12:00:00Z"));

  /** The topic rules in the format of a topics file. */
  private static final List<String> RULES =
      List.of("cross = bus OR tram", "filtered = lang:en has:author", "not late = -late");

  private final NaiveMatcher naive = new NaiveMatcher();
  private final List<Comment> comments = new ArrayList<>();
  private CommentIndex index;

  NaiveScanTest(@TempDir Path folder) throws IOException {
    Path rules = Files.write(folder.resolve("rules"), RULES);
    Path directory = folder.resolve("index");
    RandomComments random = new RandomComments(SEED);
    List<RawRecord> records = new ArrayList<>(random.records(RECORDS));
    records.addAll(random.letters(RandomQuestions.LETTERS));
    Collections.shuffle(records, new Random(SEED));
    IndexOptions options = IndexOptions.defaults().withTopicsFile(rules);
    for (int half = 0; half < 2; half++) {
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory, options)) {
        int middle = records.size() / 2;
        for (RawRecord record :
            half == 0 ? records.subList(0, middle) : records.subList(middle, records.size())) {
          indexer.add(record);
        }
        indexer.commit();
      }
    }
    index = CommentIndex.open(directory);
    index.forEach(null, comments::add);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void indexAndScanFindTheSame() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      CommentQuery query = random.tree(i % 3);
      ParsedQuery parsed = PARSER.parse(query.toString());
      compare(new ParsedQuery(parsed.text(), query, List.of()), i % 10 == 0, differences);
      if (!parsed.query().equals(query)) {
        compare(parsed, false, differences);
      }
    }
    assertThat(differences).as("seed %d, %d queries", SEED, QUERIES).isEmpty();
  }

  /**
   * Compares the results of both for a query.
   *
   * @param thoroughly true to search for every query and compare all hits; false to search only for
   *     queries that may be relaxed, and compare their counts
   */
  private void compare(ParsedQuery parsed, boolean thoroughly, List<String> differences)
      throws IOException {
    CommentQuery query = parsed.query();
    String text = parsed.text();
    List<String> all = ids(naive.matching(comments, query));
    CommentQuery anyOf = naive.anyOf(query);
    List<String> any = anyOf.equals(query) ? all : ids(naive.matching(comments, anyOf));
    boolean relaxed = all.isEmpty() && naive.canBeRelaxed(query) && !any.isEmpty();
    List<String> walked = new ArrayList<>();
    index.forEach(query, comment -> walked.add(comment.id()));
    note(differences, text + " (walked)", walked, all);
    List<String> rows = new ArrayList<>();
    long total = index.forEachId(SearchRequest.of(parsed).withLimit(ENOUGH), rows::add).total();
    if (total != rows.size() || total != all.size()) {
      differences.add(text + ": total " + total + ", " + rows.size() + " rows");
    }
    if (!thoroughly && !naive.canBeRelaxed(query)) {
      return;
    }
    int limit = thoroughly || (relaxed && any.size() <= FEW) ? ENOUGH : 1;
    SearchRequest fallback = uncollapsed(parsed).withMatch(MatchMode.OR_FALLBACK);
    SearchResults results = index.search(fallback.withLimit(limit));
    note(differences, text + " (found)", results, relaxed ? any : all);
    if (relaxed || thoroughly) {
      SearchResults strict = index.search(SearchRequest.of(parsed).withLimit(limit));
      note(differences, text + " (strict)", strict, all);
      if (strict.relaxed()) {
        differences.add(text + ": a strict search is relaxed");
      }
    }
    if (results.relaxed() != relaxed) {
      differences.add(text + ": relaxed is " + results.relaxed());
    }
    if (thoroughly || !anyOf.equals(query)) {
      SearchRequest anyWord =
          uncollapsed(parsed).withLimit(thoroughly ? ENOUGH : 1).withMatch(MatchMode.ANY_WORD);
      note(differences, text + " (any)", index.search(anyWord), any);
    }
  }

  private static SearchRequest uncollapsed(ParsedQuery query) {
    return SearchRequest.of(query).withCollapse(CollapseMode.NONE);
  }

  /** Checks the order and total of the hits, and the hits themselves if all were requested. */
  private static void note(
      List<String> differences, String what, SearchResults results, List<String> naive) {
    List<Hit> hits = results.hits();
    if (!hits.stream().sorted(BEST).toList().equals(hits)) {
      differences.add(what + ": out of order, " + hits);
    }
    if (results.total() != naive.size()) {
      differences.add(what + ": total is " + results.total() + ", not " + naive.size());
    }
    if (hits.size() == results.total()) {
      note(differences, what, hits.stream().map(Hit::id).sorted().toList(), naive);
    }
  }

  private static void note(
      List<String> differences, String what, List<String> index, List<String> naive) {
    if (!index.equals(naive)) {
      List<String> more = new ArrayList<>(index);
      more.removeAll(naive);
      List<String> fewer = new ArrayList<>(naive);
      fewer.removeAll(index);
      differences.add(what + ": the index finds " + more + " and not " + fewer);
    }
  }

  private static List<String> ids(List<Comment> of) {
    return of.stream().map(Comment::id).toList();
  }

  @Test
  void indexAndScanSortTheSame() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED + 1);
    for (int i = 0; i < 60; i++) {
      CommentQuery query = random.tree(1);
      for (SortOrder order : ORDERS.keySet()) {
        List<String> found =
            index
                .search(
                    SearchRequest.of(query)
                        .withLimit(ENOUGH)
                        .withSort(order)
                        .withMatch(MatchMode.ANY_WORD)
                        .withCollapse(CollapseMode.NONE))
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
        List<Comment> naively =
            naive.matching(comments, naive.anyOf(query)).stream()
                .sorted(ORDERS.get(order).thenComparing(Comment::id))
                .toList();
        assertThat(found).as("seed %d: %s by %s", SEED, query, order).isEqualTo(ids(naively));
      }
    }
  }

  /** Only the first hit of each group is returned, unless the query selects a group. */
  @Test
  void indexAndScanCollapseTheSame() throws IOException {
    assertThat(comments.stream().filter(c -> c.group() != null).count())
        .isGreaterThanOrEqualTo(RandomQuestions.LETTERS);
    RandomQuestions random = new RandomQuestions(SEED + 3);
    int shorter = 0;
    for (int i = 0; i < 300; i++) {
      CommentQuery query = random.tree(1);
      SearchRequest request =
          SearchRequest.of(query)
              .withLimit(ENOUGH)
              .withMatch(MatchMode.ANY_WORD)
              .withCollapse(CollapseMode.NEAR_DUPLICATES);
      List<Hit> all = index.search(request.withCollapse(CollapseMode.NONE)).hits();
      Set<String> shown = new HashSet<>();
      List<String> naively =
          all.stream()
              .map(Hit::comment)
              .filter(c -> c.group() == null || asksForGroup(query) || shown.add(c.group()))
              .map(Comment::id)
              .toList();
      SearchResults results = index.search(request);
      List<String> found = results.hits().stream().map(Hit::id).toList();
      assertThat(found).as("seed %d: %s", SEED, query).isEqualTo(naively);
      assertThat(results.total()).as("seed %d: %s", SEED, query).isEqualTo(naively.size());
      assertThat(results.collapsed())
          .as("seed %d: %s", SEED, query)
          .isEqualTo(all.size() - naively.size());
      shorter += found.size() < all.size() ? 1 : 0;
    }
    assertThat(shorter).as("queries with hits left out").isGreaterThan(10);
  }

  private static boolean asksForGroup(CommentQuery query) {
    return switch (query) {
      case CommentQuery.Label label -> label.field() == LabelField.GROUP;
      case CommentQuery.All all -> all.parts().stream().anyMatch(NaiveScanTest::asksForGroup);
      case CommentQuery.Any any -> any.parts().stream().anyMatch(NaiveScanTest::asksForGroup);
      default -> false;
    };
  }

  @Test
  void idsAreThoseOfTheHits() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED + 4);
    for (int i = 0; i < 200; i++) {
      ParsedQuery query = PARSER.parse(random.tree(i % 3).toString());
      for (SortOrder order : ORDERS.keySet()) {
        SearchRequest request =
            SearchRequest.of(query)
                .withLimit(20)
                .withOffset(i % 5)
                .withSort(order)
                .withCollapse(i % 2 == 0 ? CollapseMode.NEAR_DUPLICATES : CollapseMode.NONE);
        List<String> ids = new ArrayList<>();
        index.forEachId(request, ids::add);
        List<Hit> hits = index.search(request.withSnippets(SnippetMode.NONE)).hits();
        assertThat(ids)
            .as("seed %d: %s by %s", SEED, query.text(), order)
            .isEqualTo(hits.stream().map(Hit::id).toList());
      }
    }
  }

  @Test
  void indexAndScanCountTheSame() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED + 2);
    for (int i = 0; i < 60; i++) {
      CommentQuery query = random.tree(i % 3);
      List<Comment> matching = naive.matching(comments, query);
      assertThat(index.count(query)).as("seed %d: %s", SEED, query).isEqualTo(matching.size());
      for (Facet facet : Facet.values()) {
        assertThat(index.count(facet, query, ENOUGH))
            .as("seed %d: %s by %s", SEED, query, facet)
            .isEqualTo(NaiveFacets.count(facet, matching));
      }
    }
  }

  @Test
  void topicRulesTagMatchingComments() {
    for (String rule : RULES) {
      String topic = rule.substring(0, rule.indexOf(" ="));
      CommentQuery query = PARSER.parse(rule.substring(rule.indexOf('=') + 1)).query();
      assertThat(comments.stream().filter(c -> c.topics().contains(topic)).toList())
          .as(rule)
          .isNotEmpty()
          .isEqualTo(naive.matching(comments, query));
    }
  }
}

package org.commentindex.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.Hit;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SnippetMode;
import org.commentindex.search.SortOrder;
import org.commentindex.search.Suggestion;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every backend has to pass. */
public abstract class CommentIndexContract {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  /** Returns an index of these records, deduplicated and committed. */
  protected abstract CommentIndex indexOf(List<RawRecord> records) throws IOException;

  static SearchResults search(CommentIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(QueryParser.at(NOW).parse(query)).withLimit(100));
  }

  private List<String> ids(Given given, String query) throws IOException {
    try (CommentIndex index = indexOf(given.records())) {
      return search(index, query).hits().stream().map(Hit::id).toList();
    }
  }

  static Given trams() {
    return new Given()
        .comment(
            "c1",
            "The tram was late again. I counted three trams in an hour, see"
                + " https://www.Example.org/a/?utm_source=x",
            r -> r.date(Instant.parse("2026-04-02T08:00:00Z")).votes(7L).title("Line nine"))
        .comment(
            "c2",
            "> The tram was late again.\nBuses are worse, and dearer.",
            r -> r.date(Instant.parse("2026-05-03T08:00:00Z")).votes(-2L).parent("c1"))
        .comment(
            "c3",
            "A part time job on the ferry, with a timetable nobody keeps: news.example.com/b",
            r -> r.author("Zoë Quist").thread("harbour talk").lang("en-GB").tag("Ferries"))
        .comment("c4", "I took part in the survey; my time was wasted by classifiers.");
  }

  @Test
  void anEmptyIndexHasNoHits() throws IOException {
    try (CommentIndex index = indexOf(List.of())) {
      assertThat(search(index, "tram").isEmpty()).isTrue();
      assertThat(index.stats().comments()).isZero();
      assertThat(index.count(Facet.SITE, null, 10)).isEmpty();
      assertThat(index.find("c1")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tram                        | c1 c2
          TRAMS                       | c1 c2
          =trams                      | c1
          "part time"                 | c3
          "time part"                 |
          "part time"~4               | c3 c4
          tram -buses                 | c1
          NOT tram                    | c3 c4
          ferry OR survey             | c3 c4
          (ferry OR tram) late        | c1 c2
          timet*                      | c3
          "part ti*"                  | c3
          servey~                     | c4
          /class.*s/                  | c4
          part NEAR/5 wasted          |
          part NEAR/9 wasted          | c4
          title:line                  | c1
          line                        | c1
          author:zoe                  | c3
          author:"zoë quist"          | c3
          thread:harbour              | c3
          own:tram                    | c1
          quoted:tram                 | c2
          site:example.org            | c1
          site:example.com            | c3
          site:news.example.com       | c3
          url:http://example.org/a/   | c1
          url:news.example.com/*      | c3
          topic:ferries               | c3
          lang:en-gb                  | c3
          has:url                     | c1 c3
          is:reply                    | c2
          has:quote                   | c2
          parent:c1                   | c2
          votes:>0                    | c1
          votes:<0                    | c2
          before:2026-05              | c1
          date:2026-05                | c2
          date:2026-04..2026-05       | c1 c2
          id:c4                       | c4
          source:given                | c1 c2 c3 c4
          *                           | c1 c2 c3 c4
          """)
  void aQueryFindsTheExpectedComments(String query, String expected) throws IOException {
    List<String> found = new ArrayList<>(ids(trams(), query));
    found.sort(null);
    assertThat(found)
        .as(query)
        .containsExactly(expected == null ? new String[0] : expected.split(" "));
  }

  private static SearchResults relaxed(CommentIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query).withMatch(MatchMode.OR_FALLBACK));
  }

  @Test
  void aQueryWithAnErrorIsNotSearched() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      assertThatThrownBy(() -> search(index, "tram date:2026-13"))
          .isInstanceOf(InvalidQueryException.class)
          .hasMessageContaining("date: cannot be \"2026-13\"");
      assertThatThrownBy(() -> search(index, " ")).isInstanceOf(InvalidQueryException.class);
    }
  }

  @Test
  void exactTermsScoreHigher() throws IOException {
    Given given =
        new Given()
            .comment("c1", "Something was classified by a few people over there today.")
            .comment("c2", "Something was a classifier to a few people over there today.");
    assertThat(ids(given, "classifier")).startsWith("c2");
  }

  @Test
  void theSearchFallsBackToAnyWord() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      assertThat(search(index, "ferry survey").isEmpty()).isTrue();
      assertThat(search(index, "ferry survey").suggestions())
          .extracting(Suggestion::query, Suggestion::total)
          .containsExactly(tuple("ferry OR survey", 2L));
      SearchResults results = relaxed(index, "ferry survey");
      assertThat(results.relaxed()).isTrue();
      assertThat(results.hits()).extracting(Hit::id).containsExactlyInAnyOrder("c3", "c4");
      assertThat(relaxed(index, "tram late").relaxed()).isFalse();
      assertThat(relaxed(index, "ferry AND survey").isEmpty()).isTrue();
      assertThat(relaxed(index, "ferry +survey").isEmpty()).isTrue();
      assertThat(relaxed(index, "\"ferry late\" survey").isEmpty()).isTrue();
      assertThat(relaxed(index, "ferry survey -job").hits())
          .extracting(Hit::id)
          .containsExactly("c4");
      assertThat(relaxed(index, "ferry survey author:nobody").isEmpty()).isTrue();
    }
  }

  /** A query has no language: its words have a stem in each language of the index. */
  @Test
  void commentsAreStemmedInTheirLanguage() throws IOException {
    Given given =
        new Given()
            .comment("en", "The trams and the sign were late, and that is what I said.")
            .comment("de", "Das ist nicht das, was auf den Schildern stand: hinter den Trams.")
            .comment("fr", "Je signe cela avec vous, dans les trams et pour tous.")
            .comment("said", "signes", r -> r.lang("fr"))
            .comment("short", "signed trams");
    assertThat(ids(given, "lang:en")).containsExactly("en");
    assertThat(ids(given, "lang:de")).containsExactly("de");
    assertThat(ids(given, "lang:fr")).containsExactlyInAnyOrder("fr", "said");
    assertThat(ids(given, "signs")).containsExactlyInAnyOrder("en", "short", "fr", "said");
    assertThat(ids(given, "=signes")).containsExactly("said");
    assertThat(ids(given, "trams")).containsExactlyInAnyOrder("en", "de", "fr", "short");
  }

  @Test
  void equalScoresAreOrderedById() throws IOException {
    Given given =
        new Given()
            .comment("c3", "same words here")
            .comment("c1", "same words here")
            .comment("c2", "same words here");
    assertThat(ids(given, "same")).containsExactly("c1", "c2", "c3");
  }

  @Test
  void pagesTogetherAreAllHits() throws IOException {
    Given given = new Given();
    for (int i = 10; i < 60; i++) {
      given.comment("c" + i, "tide ".repeat(i % 7 + 1) + "and sand " + i);
    }
    try (CommentIndex index = indexOf(given.records())) {
      SearchRequest tide = SearchRequest.of(CommentQuery.word("tide"));
      List<String> paged = new ArrayList<>();
      for (int offset = 0; offset < 50; offset += 7) {
        SearchResults page = index.search(tide.withLimit(7).withOffset(offset));
        assertThat(page.total()).isEqualTo(50);
        page.hits().forEach(hit -> paged.add(hit.rank() + " " + hit.id()));
      }
      List<String> whole =
          index.search(tide.withLimit(1_000_000_000)).hits().stream()
              .map(hit -> hit.rank() + " " + hit.id())
              .toList();
      assertThat(paged).isEqualTo(whole).hasSize(50).doesNotHaveDuplicates();
    }
  }

  @Test
  void hitsCanBeSortedByDateAndVotes() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      assertThat(sorted(index, SortOrder.NEWEST)).containsExactly("c2", "c1", "c3", "c4");
      assertThat(sorted(index, SortOrder.OLDEST)).containsExactly("c1", "c2", "c3", "c4");
      assertThat(sorted(index, SortOrder.VOTES)).containsExactly("c1", "c2", "c3", "c4");
    }
  }

  private static List<String> sorted(CommentIndex index, SortOrder order) throws IOException {
    return index
        .search(SearchRequest.of(new CommentQuery.Everything()).withSort(order))
        .hits()
        .stream()
        .map(Hit::id)
        .toList();
  }

  @Test
  void aSnippetShowsTheMatchInItsSentence() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      Hit hit = search(index, "\"three trams\"").hits().getFirst();
      assertThat(hit.snippets()).hasSize(1);
      String passage = hit.snippets().getFirst().text();
      assertThat(passage).startsWith("I counted three trams").doesNotContain("late again");
      assertThat(hit.snippets().getFirst().matches())
          .singleElement()
          .satisfies(
              span ->
                  assertThat(passage.substring(span.start(), span.end())).isEqualTo("three trams"));
    }
  }

  @Test
  void wordsWithinTheSlopAreNotHighlighted() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      Hit hit = search(index, "\"tram again\"~5 id:c1").hits().getFirst();
      String passage = hit.snippets().getFirst().text();
      assertThat(hit.snippets().getFirst().matches())
          .extracting(span -> passage.substring(span.start(), span.end()))
          .containsExactly("tram", "again");
    }
  }

  @Test
  void matchesAreOffsetsInTheWholeText() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      Hit hit = search(index, "tram \"an hour\"").hits().getFirst();
      assertThat(hit.matches())
          .extracting(span -> hit.comment().text().substring(span.start(), span.end()))
          .containsExactly("tram", "trams", "an hour");
    }
  }

  @Test
  void hitsCanBeStreamed() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      List<String> ids = new ArrayList<>();
      SearchRequest two =
          SearchRequest.of("*").withLimit(2).withOffset(1).withSort(SortOrder.OLDEST);
      SearchResults results = index.forEachHit(two, hit -> ids.add(hit.id()));
      assertThat(ids).containsExactly("c2", "c3");
      assertThat(results.hits()).isEmpty();
      assertThat(results.shown()).isEqualTo(2);
      assertThat(results.total()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tram", "tram late", "ferry survey", "part time", "*", "nothing", "t*"})
  void idsAreThoseOfTheHits(String text) throws IOException {
    String longest = "c".repeat(9_000);
    Given given = trams().comment(longest + "2", "two trams").comment(longest + "1", "one tram");
    ParsedQuery query = QueryParser.at(NOW).parse(text);
    try (CommentIndex index = indexOf(given.records())) {
      for (SortOrder order : SortOrder.values()) {
        SearchRequest request = SearchRequest.of(query).withLimit(3).withSort(order).withOffset(1);
        SearchResults hits = index.search(request);
        List<String> ids = new ArrayList<>();
        SearchResults results = index.forEachId(request, ids::add);
        assertThat(ids).isEqualTo(hits.hits().stream().map(Hit::id).toList());
        assertThat(results.hits()).isEmpty();
        assertThat(results)
            .usingRecursiveComparison()
            .ignoringFields("hits", "took")
            .isEqualTo(hits);
      }
    }
  }

  @Test
  void withoutSnippetsTextsAreNotAnalyzed() throws IOException {
    Given given = trams().comment("c5", "The tram is a tram.", r -> r.tag("Rails"));
    SearchRequest tram = SearchRequest.of(CommentQuery.word("tram")).withLimit(100);
    try (CommentIndex index = indexOf(given.records())) {
      SearchResults with = index.search(tram);
      SearchResults without = index.search(tram.withSnippets(SnippetMode.NONE));
      assertThat(with.hits()).allMatch(hit -> !hit.snippets().isEmpty());
      assertThat(with.hits().getFirst().comment().topics()).containsExactly("rails", "tram");
      assertThat(without.hits())
          .isEqualTo(
              with.hits().stream()
                  .map(
                      hit ->
                          new Hit(
                              hit.rank(),
                              hit.comment()
                                  .withTopics(hit.id().equals("c5") ? List.of("rails") : List.of()),
                              hit.score(),
                              List.of(),
                              List.of()))
                  .toList());
      assertThat(without.total()).isEqualTo(with.total());
    }
  }

  @Test
  void commentsAreCountedByFacets() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      assertThat(index.count(Facet.SITE, null, 10))
          .containsExactly(new FacetCount("example.com", 1), new FacetCount("example.org", 1));
      assertThat(index.count(Facet.MONTH, null, 1)).containsExactly(new FacetCount("2026-04", 1));
      assertThat(index.count(Facet.TOPIC, CommentQuery.word("ferry"), 10))
          .contains(new FacetCount("ferries", 1));
      assertThat(index.count(Facet.SITE, CommentQuery.word("survey"), 10)).isEmpty();
    }
  }

  @Test
  void commentsAreVisitedInOrderOfId() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      List<String> ids = new ArrayList<>();
      index.forEach(null, comment -> ids.add(comment.id()));
      assertThat(ids).containsExactly("c1", "c2", "c3", "c4");
      List<Comment> some = new ArrayList<>();
      index.forEach(CommentQuery.word("survey"), some::add);
      assertThat(some).extracting(Comment::id).containsExactly("c4");
    }
  }

  @Test
  void aCommentIsFoundByAPrefixOfItsId() throws IOException {
    Given given = new Given().comment("abc", "first of two").comment("abd", "second of two");
    try (CommentIndex index = indexOf(given.records())) {
      assertThat(index.find("abc")).map(Comment::text).hasValue("first of two");
      assertThat(index.find("abd")).isPresent();
      assertThat(index.find("x")).isEmpty();
      assertThatThrownBy(() -> index.find("ab"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("abc, abd");
    }
  }

  @Test
  void allPropertiesOfACommentAreStored() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      Comment comment = index.find("c1").orElseThrow();
      assertThat(comment.title()).isEqualTo("Line nine");
      assertThat(comment.votes()).isEqualTo(7);
      assertThat(comment.date()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
      assertThat(comment.cites())
          .singleElement()
          .satisfies(
              cited -> {
                assertThat(cited.as()).isEqualTo("https://www.Example.org/a/?utm_source=x");
                assertThat(cited.site()).isEqualTo("example.org");
              });
      assertThat(comment.copies()).isEqualTo(1);
    }
  }
}

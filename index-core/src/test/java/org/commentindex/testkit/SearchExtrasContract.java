package org.commentindex.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.commentindex.testkit.CommentIndexContract.search;
import static org.commentindex.testkit.CommentIndexContract.trams;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.CommentThread;
import org.commentindex.search.Hit;
import org.commentindex.search.MatchMode;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Span;
import org.commentindex.search.Suggestion;
import org.commentindex.search.ThreadEntry;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests what every backend returns in addition to hits: suggestions, explanations of scores, and
 * threads.
 */
public abstract class SearchExtrasContract {

  /** Returns an index of these records, opened for reading. */
  protected abstract CommentIndex indexOf(List<RawRecord> records) throws IOException;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          timetabel               | timetable                    | as spelt here
          "part tiem job"         | "part time job"              | as spelt here
          autor:x clasifier       | autor classifier             |
          title:ferry             | ferry                        | in any field
          topic:survey            | "survey"                     | in any field
          "hour an"               | hour an                      | as words
          =part-timers            |                              |
          tram author:quist       | tram                         | without author:quist
          ferry votes:>3          | ferry                        | without votes:>=4
          survey -wasted          | survey                       | without -wasted
          "time part="*           | (the count alone is checked) |
          qqqqqq                  |                              |
          """)
  void aQueryWithoutHitsGetsASuggestion(String query, String near, String why) throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      SearchResults results = search(index, query);
      if (near == null) {
        assertThat(results.suggestions()).isEmpty();
      } else if (why != null) {
        assertThat(results.suggestions())
            .extracting(Suggestion::query, Suggestion::why)
            .contains(tuple(near, why));
      }
      for (Suggestion suggestion : results.suggestions()) {
        assertThat(search(index, suggestion.query()).total()).isEqualTo(suggestion.total());
        assertThat(search(index, suggestion.query()).warnings()).isEmpty();
      }
    }
  }

  @Test
  void aQueryWithHitsGetsNoSuggestion() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      assertThat(search(index, "tram").suggestions()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tram",
        "tram late",
        "\"three trams\" OR ferry",
        "tram* -ferry",
        "=tram line has:url",
        "title:line",
        "\"tram again\"~5",
        "tram NEAR/5 again",
        "trim~ OR /tr.m/",
        "own:buses quoted:tram"
      })
  void thePartsOfAScoreAddUpToIt(String query) throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      SearchResults results = search(index, query);
      assertThat(results.hits()).isNotEmpty();
      for (Hit hit : results.hits()) {
        List<ScorePart> parts = index.explain(SearchRequest.of(query), hit.id());
        assertThat(parts.stream().mapToDouble(ScorePart::score).sum())
            .isCloseTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void aCommentWithSomeOfTheWordsIsExplainedAsTheFallbackScoresIt() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      SearchRequest request = SearchRequest.of("ferry survey").withMatch(MatchMode.OR_FALLBACK);
      SearchResults results = index.search(request);
      assertThat(results.relaxed()).isTrue();
      for (Hit hit : results.hits()) {
        assertThat(index.explain(request, hit.id()).stream().mapToDouble(ScorePart::score).sum())
            .isCloseTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void aPartOfAScoreNamesItsFieldAndTerms() throws IOException {
    try (CommentIndex index = indexOf(trams().records())) {
      SearchRequest request = SearchRequest.of(CommentQuery.word("trams"));
      List<ScorePart> parts = index.explain(request, "c1");
      assertThat(parts)
          .extracting(ScorePart::field, ScorePart::words, ScorePart::occurrences)
          .containsExactly(tuple("text_stem", "tram/trams", 2.0), tuple("text", "trams", 1.0));
      assertThat(parts).extracting(ScorePart::comments).containsExactly(2L, 1L);
      assertThat(index.explain(request, "c4")).isEmpty();
      assertThat(index.explain(request, "none")).isEmpty();
    }
  }

  /** A thread of seven: a3 and a4 answer a2, a5 a missing comment, a6 and a7 each other. */
  private static Given thread() {
    return new Given()
        .comment("a1", "one", r -> r.thread("t"))
        .comment("a2", "two", r -> r.thread("t").parent("a1").date(day(2)))
        .comment("a4", "four", r -> r.thread("t").parent("a2").date(day(4)))
        .comment("a3", "three", r -> r.thread("t").parent("a2").date(day(3)))
        .comment("a5", "five", r -> r.thread("t").parent("gone").date(day(1)))
        .comment("a6", "six", r -> r.thread("t").parent("a7").date(day(6)))
        .comment("a7", "seven", r -> r.thread("t").parent("a6").date(day(7)))
        .comment("b1", "other", r -> r.thread("T").parent("a1"))
        .comment("b2", "alone");
  }

  private static Instant day(int day) {
    return Instant.parse("2026-05-0" + day + "T00:00:00Z");
  }

  @Test
  void aThreadIsInReadingOrder() throws IOException {
    try (CommentIndex index = indexOf(thread().records())) {
      Comment comment = index.find("a3").orElseThrow();
      assertThat(index.thread(comment, 100))
          .extracting(entry -> entry.comment().id() + " " + entry.depth())
          .containsExactly("a5 0", "a1 0", "a2 1", "a3 2", "a4 2", "a6 0", "a7 1");
      assertThat(index.thread(index.find("a4").orElseThrow(), 2))
          .extracting(entry -> entry.comment().id())
          .containsExactly("a5", "a4");
      assertThat(index.thread(index.find("b2").orElseThrow(), 100)).hasSize(1);
    }
  }

  @Test
  void aThreadIsReadInPagesWithTheMatchesOfAQuery() throws IOException {
    try (CommentIndex index = indexOf(thread().records())) {
      CommentThread thread = index.threadNamed("t", 100);
      assertThat(thread.total()).isEqualTo(7);
      assertThat(thread.first()).isEqualTo(day(1));
      assertThat(thread.last()).isEqualTo(day(7));
      assertThat(thread).isEqualTo(index.threadOf(index.find("a6").orElseThrow(), 100));
      List<ThreadEntry> entries = new ArrayList<>();
      index.forEachEntry(
          thread.page(1, 4), QueryParser.create().parse("two OR three").query(), entries::add);
      assertThat(entries)
          .extracting(entry -> entry.comment().id(), ThreadEntry::match, ThreadEntry::matches)
          .containsExactly(
              tuple("a1", false, List.of()),
              tuple("a2", true, List.of(new Span(0, 3))),
              tuple("a3", true, List.of(new Span(0, 5))));
      assertThat(index.threadNamed("t", 2).places()).hasSize(2);
      assertThat(index.threadNamed("t", 2).total()).isEqualTo(7);
      assertThat(index.threadNamed("none", 2).isEmpty()).isTrue();
    }
  }

  @Test
  void repliesConnectCommentsWithoutAThread() throws IOException {
    Given given =
        new Given()
            .comment("r", "root")
            .comment("s", "reply", r -> r.parent("r"))
            .comment("u", "reply to the reply", r -> r.parent("s"))
            .comment("v", "second reply", r -> r.parent("r"))
            .comment("x", "first of a circle", r -> r.parent("y"))
            .comment("y", "second of a circle", r -> r.parent("x"));
    try (CommentIndex index = indexOf(given.records())) {
      assertThat(index.thread(index.find("u").orElseThrow(), 100))
          .extracting(entry -> entry.comment().id() + entry.depth())
          .containsExactly("r0", "s1", "u2", "v1");
      assertThat(index.thread(index.find("u").orElseThrow(), 3)).hasSize(3);
      assertThat(index.thread(index.find("x").orElseThrow(), 100)).hasSize(2);
    }
  }

  @Test
  void ancestorsAndRepliesAreReturned() throws IOException {
    try (CommentIndex index = indexOf(thread().records())) {
      assertThat(index.ancestors(index.find("a3").orElseThrow(), 100))
          .extracting(Comment::id)
          .containsExactly("a1", "a2");
      assertThat(index.ancestors(index.find("a3").orElseThrow(), 1))
          .extracting(Comment::id)
          .containsExactly("a2");
      assertThat(index.ancestors(index.find("a5").orElseThrow(), 100)).isEmpty();
      assertThat(index.ancestors(index.find("a6").orElseThrow(), 100))
          .extracting(Comment::id)
          .containsExactly("a7");
      assertThat(index.replies(index.find("a2").orElseThrow(), 100))
          .extracting(Comment::id)
          .containsExactly("a3", "a4");
    }
  }
}

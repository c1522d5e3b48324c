package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the cost of a query is linear in its length. */
class QueryParserLimitsTest {
  private static final int REPEATS = 100_000;

  /** Well above the time of a linear parse (under a second), well below that of a quadratic one. */
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(strings = {"(", "\"", "a:", "a: ", "NOT ", "a "})
  void aMillionRepeatsAreParsedInTime(String part) {
    assertTimeoutPreemptively(GENEROUS, () -> read(part.repeat(1_000_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ")",
        "\u201c",
        "ab:",
        "ab:(",
        "-",
        "(-",
        "-(a ",
        "a OR (b ",
        "title:",
        "title:(",
        "date:",
        "\\",
        "|",
        "a|",
        "/",
        "|/",
        "/[",
        "/(",
        "\" ",
        "=\"",
        "1\"",
        "*",
        "*a ",
        "*a",
        "~",
        "~1",
        "[",
        ":)",
        "+(",
        "a NEAR ",
        "NEAR/1",
        "foo:x ",
        "NOT(",
        "https://a",
        "https://a.",
        "..",
        "\ud800",
        "votes:1 ",
        "a NEAR (b OR c) NEAR "
      })
  void aHundredThousandRepeatsAreParsedInTime(String part) {
    assertTimeoutPreemptively(GENEROUS, () -> read(part.repeat(REPEATS)));
  }

  @Test
  void aLongTailIsDroppedInTime() {
    assertTimeoutPreemptively(GENEROUS, () -> read("*a" + "*".repeat(REPEATS) + "x"));
    assertTimeoutPreemptively(GENEROUS, () -> read("https://a.org/" + ".".repeat(REPEATS) + "x"));
    assertTimeoutPreemptively(GENEROUS, () -> read("(".repeat(REPEATS) + ")".repeat(REPEATS)));
  }

  private static void read(String text) {
    ParsedQuery parsed = QueryTable.PARSER.parse(text);
    assertThat(parsed.warnings()).hasSizeLessThanOrEqualTo(WarningCollector.LIMIT + 1);
    assertThat(parsed.warnings())
        .extracting(QueryWarning::position)
        .allMatch(p -> p >= 0 && p <= text.length());
    assertThat(parsed.errors()).hasSizeLessThanOrEqualTo(WarningCollector.LIMIT);
    if (!parsed.errors().isEmpty()) {
      return;
    }
    assertThat(depth(parsed.query())).isLessThanOrEqualTo(3 * QueryLimits.DEPTH + 3);
    ParsedQuery again = QueryTable.PARSER.parse(parsed.canonicalForm());
    // Not assertThat(tree): it would print both trees for its description.
    assertThat(again.query().equals(parsed.query())).isTrue();
    assertThat(again.warnings()).isEmpty();
  }

  @Test
  void parenthesesBeyondTheDepthLimitAreIgnored() {
    String deep = "-(a OR ".repeat(QueryLimits.DEPTH + 1) + "b" + ")".repeat(QueryLimits.DEPTH + 1);
    ParsedQuery parsed = QueryTable.PARSER.parse(deep);
    assertThat(parsed.warnings())
        .containsExactly(
            new QueryWarning(
                "parentheses nested more than 100 deep: the inner ones left out",
                7 * QueryLimits.DEPTH + 1));
    assertThat(depth(parsed.query())).isEqualTo(2 * QueryLimits.DEPTH + 2);
  }

  @Test
  void wordsBeyondTheLimitAreLeftOutWithAWarning() {
    ParsedQuery parsed = QueryTable.PARSER.parse("a ".repeat(QueryLimits.TERMS) + "b (c");
    assertThat(parsed.query())
        .isInstanceOfSatisfying(All.class, all -> assertThat(all.parts()).hasSize(1_000));
    assertThat(parsed.warnings())
        .containsExactly(
            new QueryWarning("a query has at most 1000 words: left out from here", 2_000));
  }

  @Test
  void theLastWarningCountsTheRest() {
    List<QueryWarning> notes = QueryTable.PARSER.parse("() ".repeat(30) + "a").warnings();
    assertThat(notes).hasSize(WarningCollector.LIMIT + 1);
    assertThat(notes.getLast()).isEqualTo(new QueryWarning("and 10 more", 60));
  }

  @Test
  void aDeepTreeBuiltInCodeIsPrinted() {
    CommentQuery deep = CommentQuery.word("a");
    for (int i = 0; i < 100_000; i++) {
      deep = new Not(deep.and(CommentQuery.word("b")));
    }
    assertThat(deep.toString()).startsWith("-(-(-(").endsWith("b) b) b)");
  }

  private static int depth(CommentQuery query) {
    return 1
        + switch (query) {
          case All all ->
              all.parts().stream().mapToInt(QueryParserLimitsTest::depth).max().orElse(0);
          case Any any ->
              any.parts().stream().mapToInt(QueryParserLimitsTest::depth).max().orElse(0);
          case Not not -> depth(not.part());
          case Near near -> Math.max(depth(near.left()), depth(near.right()));
          default -> 0;
        };
  }
}

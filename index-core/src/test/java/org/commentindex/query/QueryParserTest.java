package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @MethodSource("oddInput")
  void oddInputIsParsedAsTheTableSays(QueryTable.Row row) {
    row.check();
  }

  static List<QueryTable.Row> oddInput() throws IOException {
    try (var in =
        Objects.requireNonNull(QueryParserTest.class.getResourceAsStream("odd-input.txt"))) {
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<QueryTable.Row> rows = QueryTable.read(reader.lines().toList());
      assertThat(rows).hasSizeGreaterThan(100);
      return rows;
    }
  }

  @Test
  void allWordsAreRequired() {
    assertThat(tree("bus lane")).isEqualTo(new All(List.of(word("bus"), word("lane"))));
  }

  @Test
  void notBindsTighterThanAndThanOr() {
    assertThat(tree("a -b OR c AND d"))
        .isEqualTo(
            new Any(
                List.of(
                    new All(List.of(word("a"), new Not(word("b")))),
                    new All(List.of(word("c"), word("d"))))));
  }

  @Test
  void nearJoinsTwoWords() {
    assertThat(tree("a NEAR/5 \"b c\" d"))
        .isEqualTo(
            new All(
                List.of(new Near(word("a"), new Phrase(TextScope.TEXT, "b c", 0), 5), word("d"))));
  }

  @Test
  void aFieldAppliesToItsParentheses() {
    assertThat(tree("author:(jane OR jo*)"))
        .isEqualTo(
            new Any(
                List.of(
                    new Word(TextScope.AUTHOR, "jane", WordForm.STEMMED),
                    new Prefix(TextScope.AUTHOR, "jo"))));
  }

  @Test
  void fieldValuesBecomeTheirConditions() {
    assertThat(tree("=classified"))
        .isEqualTo(new Word(TextScope.TEXT, "classified", WordForm.EXACT));
    assertThat(tree("hayeck~")).isEqualTo(new Fuzzy(TextScope.TEXT, "hayeck", 2));
    assertThat(tree("topic:ai")).isEqualTo(new Label(LabelField.TOPIC, "ai"));
    assertThat(tree("votes:>10")).isEqualTo(new Votes(11L, null));
    assertThat(tree("date:2026-04"))
        .isEqualTo(
            new Posted(
                Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u00a0\u3000\u200b"})
  void aBlankTextIsAnError(String text) {
    assertThat(QueryTable.PARSER.parse(text).errors())
        .containsExactly(new QueryError("the query is blank; * finds every comment", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"()", "-", "...", "\ud800", "???", "&&", "|", ":)", "**", "?*", "!"})
  void aTextWithoutAWordMeansItsSigns(String text) {
    assertThat(tree(text)).isEqualTo(word(text));
    assertThat(QueryTable.PARSER.parse(text).warnings()).isEmpty();
  }

  @Test
  void onlyAStarMeansEverything() {
    assertThat(tree("*")).isEqualTo(new Everything());
  }

  @Test
  void aQueryWithAnErrorCannotBeSearched() {
    ParsedQuery parsed = QueryTable.PARSER.parse("tram date:2026-13");
    assertThat(parsed.errors()).extracting(QueryError::position).containsExactly(10);
    assertThatThrownBy(parsed::query)
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("2026-04..2026-05")
        .hasMessageStartingWith("query, character 11: ");
    assertThatThrownBy(parsed::canonicalForm).isInstanceOf(InvalidQueryException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "bus tram, true",
    "bus lang:en tram, true",
    "bus OR tram, false",
    "bus, false",
    "bus lang:en, false",
    "bus AND tram, false",
    "bus && tram, false",
    "+bus tram ferry, false",
    "bus tram (ferry AND lane), false",
    "'\"bus lane\" tram', false",
    "bus NEAR tram ferry, false",
    "author:jane bus tram, true",
  })
  void onlyWordsThatAreRequiredByDefaultAreRelaxed(String text, boolean relaxed) {
    assertThat(QueryTable.PARSER.parse(text).canBeRelaxed()).isEqualTo(relaxed);
  }

  @Test
  void anyWhiteSpaceSeparatesWords() {
    assertThat(tree("a\u00a0b\u3000c\td\r\ne\u200bf")).isEqualTo(tree("a b c d e f"));
  }

  @Test
  void aLoneSurrogateInAWordIsKept() {
    assertThat(tree("a\ud800 \udc00b"))
        .isEqualTo(new All(List.of(word("a\ud800"), word("\udc00b"))));
  }

  private static CommentQuery tree(String text) {
    return QueryTable.PARSER.parse(text).query();
  }

  private static CommentQuery word(String text) {
    return CommentQuery.word(text);
  }

  @Test
  void anEscapedSpaceWithAWildcardIsAnError() {
    for (String text : List.of("\\\n*", "\\ *")) {
      assertThat(QueryParser.create().parse(text).errors()).as(text).hasSize(1);
    }
  }
}

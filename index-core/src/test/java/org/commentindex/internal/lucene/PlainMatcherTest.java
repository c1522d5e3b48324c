package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.commentindex.internal.analysis.TextWords;
import org.commentindex.internal.lucene.QueryTranslator.Purpose;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.testkit.RandomComments;
import org.commentindex.testkit.RandomQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMatcherTest {
  private static final long SEED = 20_261_124L;
  private static final int QUESTIONS = 2_000;
  private static final int RECORDS = 120;

  private static final QueryParser PARSER = QueryParser.create();

  /** Lucene, asked about each text as an index of its own, says the same. */
  @Test
  void itSaysWhatLuceneSays() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED);
    List<String> texts =
        new RandomComments(SEED).records(RECORDS).stream().map(record -> record.body()).toList();
    int taken = 0;
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      List<Query> shown = shown(random.tree(i % 3));
      PlainMatcher plain = PlainMatcher.of(shown).orElse(null);
      if (plain != null && !shown.isEmpty()) {
        taken++;
        String text = texts.get(i % RECORDS);
        boolean stemmed = i % 4 > 0;
        var places = plain.matches(new TextWords().read(text, stemmed));
        found += places.stream().mapToInt(List::size).sum();
        assertThat(places)
            .as("seed %d, question %d: %s in %s", SEED, i, shown, text)
            .isEqualTo(Matcher.matches(text, stemmed, shown));
      }
    }
    assertThat(taken).as("questions it takes").isGreaterThan(QUESTIONS / 10);
    assertThat(found).as("places found").isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tide", "tide wall", "\"sea wall\"", "tid*", "=tide", "well-known -x", "C++"})
  void wordsPhrasesAndBeginningsAreTaken(String text) {
    assertThat(PlainMatcher.of(shown(PARSER.parse(text).query()))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidal~", "/ti.e/", "tide NEAR/3 wall", "\"sea wall\"~4"})
  void whatNeedsMoreIsLeftToLucene(String text) {
    assertThat(PlainMatcher.of(shown(PARSER.parse(text).query()))).isEmpty();
  }

  private static List<Query> shown(CommentQuery query) {
    QueryTranslator translator = new QueryTranslator(Set.of(), Purpose.SHOW);
    return TextParts.shown(query).stream()
        .map(part -> translator.translate(TextParts.inWholeText(part)))
        .toList();
  }
}

package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  private static final long SEED = 20_261_124L;
  private static final int TEXTS = 20_000;

  /** Beginnings and endings of English words: made-up words that the stemmer takes apart. */
  private static final List<String> BEGINNINGS =
      List.of(
          "plea", "cour", "hou", "data", "agre", "rel", "hop", "tram", "univers", "s", "y", "be");

  private static final List<String> ENDINGS =
      List.of(
          "", "s", "se", "ses", "e", "ed", "eed", "ing", "sing", "y", "ies", "i", "ly", "ness",
          "ful", "ational", "ate", "ic", "'s", "’s's", "s'", "-ship", ".org", "_x", "++", "ön",
          "7");

  @ParameterizedTest
  @CsvSource({
    "The trams’ line, true, the trams|\u00ADtram line",
    "Anna's please, true, anna|anna's please|\u00ADpleas",
    "buses's, true, buses|buses's|\u00ADbus",
    "pleas, true, pleas|\u00ADplea",
    "pleas plea, false, pleas|\u00ADpleas plea",
    "Anna's, false, anna|anna's|\u00ADanna's",
    "C++ 4.7 日本, true, c++ 4.7 日|日本 本",
  })
  void aFormIsBesideTheWordThatNeedsIt(String text, boolean stemmed, String tokens) {
    assertThat(Rendered.tokens(CommentAnalyzers.bothForms(stemmed), text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({"tram, tram/\u00ADtram", "pleas, \u00ADpleas", "c++, c++/\u00ADc++"})
  void aStemIsLookedUpByTheseTerms(String stem, String terms) {
    assertThat(String.join("/", WordForms.terms(stem))).isEqualTo(terms);
  }

  /** At each place there are the words as written, and by its terms each stem that is there. */
  @Test
  void nothingIsFoundThatTwoFieldsWouldNotFind() {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = words(random);
      boolean stemmed = i % 2 == 0;
      String where = "seed " + SEED + ", text " + i + ", stemmed " + stemmed + ": " + text;
      List<Token> both = CommentAnalyzers.tokens(CommentAnalyzers.bothForms(stemmed), text);
      List<Token> exact = CommentAnalyzers.tokens(CommentAnalyzers.exact(), text);
      Analyzer stems = stemmed ? CommentAnalyzers.inflected() : CommentAnalyzers.exact();
      List<Token> inflected = CommentAnalyzers.tokens(stems, text);

      assertThat(both.stream().filter(token -> !WordForms.isMarked(token.text())).toList())
          .as(where)
          .isEqualTo(exact);
      Set<String> asked = new TreeSet<>();
      both.forEach(token -> asked.add(WordForms.unmarked(token.text())));
      inflected.forEach(token -> asked.add(token.text()));
      for (String stem : asked) {
        assertThat(places(both, WordForms.terms(stem)))
            .as("%s, stem %s", where, stem)
            .isEqualTo(places(inflected, List.of(stem)));
      }
    }
  }

  /** What is typed cannot ask for a form that no one wrote. */
  @Test
  void noWrittenWordHasAMark() {
    String text = WordForms.MARK + "trams " + WordForms.MARK + WordForms.MARK + "the";
    assertThat(CommentAnalyzers.words(text)).containsExactly("trams", "the");
    assertThat(CommentAnalyzers.normal(WordForms.MARK + "tram")).isEqualTo("tram");
  }

  private static Set<Integer> places(List<Token> tokens, List<String> terms) {
    return tokens.stream()
        .filter(token -> terms.contains(token.text()))
        .map(Token::position)
        .collect(Collectors.toSet());
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())))
          .append(ENDINGS.get(random.nextInt(ENDINGS.size())))
          .append(i % 2 == 0 ? " " : ENDINGS.get(random.nextInt(ENDINGS.size())) + " ");
    }
    return text.toString();
  }
}

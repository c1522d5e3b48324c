package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import org.commentindex.internal.analysis.normalize.TermNormalizer;
import org.commentindex.internal.analysis.scan.TokenKind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text whatever. */
class AnalysisPropertiesTest {
  private static final long SEED = 20_260_411;

  /** Pieces that mean something to the scanner, and characters that mean trouble. */
  private static final List<String> PIECES =
      List.of(
          "a", "B", "7", "é", "e\u0301", "ß", "İ", "ﷺ", "日", "本", "ก", "ำ", "한", "ᄒ", "ᅡ", "ﾊ", "ﾞ",
          "👍", "🏽", "\u200D", "\uFE0F", "\u20E3", "🇩", "🇪", "\uD800", "\uDC00", "\0", "\u200F",
          "\u202E", "\u00AD", "\u200B", "\uFEFF", " ", "\n", "-", "_", ".", "..", ",", "'", "’",
          "`", "@", "#", "$", "€", "%", "+", "++", "/", "//", ":", "://", "www.", ".com", "u/", "?",
          "&", "(", ")", "<3", ":)", "http://", "x@y.org", "1,000", "don't", "e-", "'s", "l'", "½",
          "\t");

  private static final List<Analyzer> ALL =
      List.of(
          CommentAnalyzers.exact(),
          CommentAnalyzers.stemmed(),
          CommentAnalyzers.exactQuery(),
          CommentAnalyzers.stemmedQuery());

  @Test
  void anyTextGivesOrderlyTokens() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String text = randomText(random);
      String where = "seed " + SEED + ", text " + i + ": " + escaped(text);
      for (Analyzer analyzer : ALL) {
        checkOrder(CommentAnalyzers.tokens(analyzer, text), text, where);
      }
    }
  }

  @Test
  void allFourAgreeOnPositions() {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < 5_000; i++) {
      String text = randomText(random);
      String where = "seed " + SEED + ", text " + i + ": " + escaped(text);
      List<AnalyzedToken> exact = CommentAnalyzers.tokens(ALL.get(0), text);
      List<AnalyzedToken> stemmed = CommentAnalyzers.tokens(ALL.get(1), text);
      assertThat(places(stemmed)).as(where).isEqualTo(places(exact));
      checkQuery(CommentAnalyzers.tokens(ALL.get(2), text), exact, where);
      checkQuery(CommentAnalyzers.tokens(ALL.get(3), text), stemmed, where);
    }
  }

  /** Without the analyzers, in a fraction of the time. */
  @Test
  void aPlainWordIsWhatTheAnalyzersMakeOfIt() {
    Random random = new Random(SEED + 2);
    List<String> ends =
        List.of("", "s", "es", "ies", "ed", "ing", "ly", "ational", "went", "children", "news");
    for (int i = 0; i < 20_000; i++) {
      String beginning =
          random
              .ints(random.nextInt(i % 50 == 0 ? 300 : 9), 'A', 'Z' + 1)
              .mapToObj(c -> "" + (char) (random.nextInt(3) == 0 ? c : c | 0x20))
              .collect(Collectors.joining());
      String word = beginning + ends.get(random.nextInt(ends.size()));
      if (!CommentAnalyzers.isPlain(word)) {
        assertThat(word.isEmpty() || word.length() > TermNormalizer.MAX_LENGTH).as(word).isTrue();
        continue;
      }
      String where = "seed " + SEED + " + 2, word " + i + ": " + word;
      String typed = CommentAnalyzers.lowerCase(word);
      assertThat(CommentAnalyzers.words(word)).as(where).containsExactly(typed);
      assertThat(CommentAnalyzers.exactQuery().normalize("text", word))
          .as(where)
          .isEqualTo(new BytesRef(typed));
      assertThat(CommentAnalyzers.stemmedTokens(word, true))
          .as(where)
          .extracting(AnalyzedToken::text)
          .containsExactly(CommentAnalyzers.stem(word));
    }
  }

  /** What was typed is found where it was typed: each query token is one of the index's there. */
  private static void checkQuery(
      List<AnalyzedToken> query, List<AnalyzedToken> index, String where) {
    assertThat(index).as(where).containsAll(query);
    assertThat(query).as(where).extracting(AnalyzedToken::position).doesNotHaveDuplicates();
  }

  private static List<Integer> places(List<AnalyzedToken> tokens) {
    return tokens.stream().map(AnalyzedToken::position).distinct().toList();
  }

  private static void checkOrder(List<AnalyzedToken> tokens, String text, String where) {
    int start = 0;
    for (AnalyzedToken token : tokens) {
      boolean orderly =
          token.start() >= start
              && token.end() > token.start()
              && token.end() <= text.length()
              && !token.text().isEmpty()
              && token.text().length() <= TermNormalizer.MAX_LENGTH
              && new BytesRef(token.text()).length > 0;
      if (!orderly) {
        throw new AssertionError(token + " after " + start + " in " + where);
      }
      start = token.start();
    }
  }

  private static String randomText(Random random) {
    return IntStream.range(0, 1 + random.nextInt(24))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.chars().mapToObj(c -> String.format("\\u%04X", c)).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "a-",
        "a_",
        "_",
        "-",
        "@a",
        "a@",
        "a@b.",
        "#a",
        "a/",
        "u/",
        "://",
        "a://",
        "日",
        "👍",
        "👍\u200D",
        "e\u0301",
        "\u0301",
        ":",
        "'",
        "a'",
        "1,",
        "1,000",
        "1,000,",
        "1.",
        "$",
        "(",
        "www.",
        "http://a.b/c(",
        "\uD83D",
        "a+",
        "🇩"
      })
  void aMillionCharactersTakeNoTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Function<Analyzer, List<AnalyzedToken>> run =
        analyzer -> CommentAnalyzers.tokens(analyzer, text);
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> checkOrder(run.apply(ALL.get(1)), text, piece));
  }

  @Test
  void aLongWordIsCutAndFoundByItsLength() {
    String word = "x".repeat(300);
    assertThat(CommentAnalyzers.words("a " + word + " b"))
        .containsExactly("a", "x".repeat(TermNormalizer.MAX_LENGTH), "b");
    assertThat(CommentAnalyzers.words("👍" + "𝒳".repeat(200)).get(1)).isEqualTo("x".repeat(200));
  }

  @Test
  void thePartsOfAHyphenatedWordHaveAnOtherSpelling() {
    assertThat(CommentAnalyzers.catenated(CommentAnalyzers.stemmed(), "Well-knowns"))
        .extracting(AnalyzedToken::text)
        .containsExactly("wellknown");
    assertThat(CommentAnalyzers.catenated(CommentAnalyzers.exact(), "well known")).isEmpty();
    assertThat(CommentAnalyzers.catenated(CommentAnalyzers.exact(), "known")).isEmpty();
  }

  /** So such words need not be looked through for another spelling. */
  @Test
  void aWordOfPlainLettersHasNoOtherSpelling() {
    Random random = new Random(20_261_126L);
    for (int trial = 0; trial < 5_000; trial++) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int letter = random.nextInt(26);
        word.append((char) (random.nextInt(4) == 0 ? 'A' + letter : 'a' + letter));
      }
      for (Analyzer analyzer : List.of(CommentAnalyzers.exact(), CommentAnalyzers.stemmed())) {
        assertThat(CommentAnalyzers.tokens(analyzer, word.toString()))
            .as("seed 20261126, trial %d: %s", trial, word)
            .noneMatch(token -> token.kind() == TokenKind.VARIANT);
      }
    }
  }

  @Test
  void theBeginningOfAWordIsFoldedAndNotStemmed() {
    assertThat(CommentAnalyzers.stemmed().normalize("text", "Élèves").utf8ToString())
        .isEqualTo("eleves");
  }
}

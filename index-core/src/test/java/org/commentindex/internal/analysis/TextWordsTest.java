package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.commentindex.internal.analysis.TextWords.Place;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Looking for words finds what is found among all that the analyzer makes of a text. */
class TextWordsTest {
  private static final long SEED = 20_261_124L;

  /** What the filter by first letters could trip over, and what the scanner treats apart. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "I",
          "to",
          "ay",
          "ays",
          "aying",
          "by",
          "dying",
          "dies",
          "ties",
          "ied",
          "ying",
          "aed",
          "ated",
          "ating",
          "ate",
          "at",
          "ized",
          "izing",
          "ize",
          "izes",
          "ion",
          "went",
          "going",
          "Went's",
          "go",
          "better",
          "good",
          "mice",
          "mouse's",
          "news",
          "New",
          "newer",
          "plea",
          "pleas",
          "please",
          "ability",
          "abilities",
          "eels",
          "elies",
          "abli",
          "Anna's",
          "al's",
          "l'homme",
          "qu'elle",
          "don’t",
          "well-known",
          "e-mail",
          "state-of-the-art",
          "node.js",
          "U.S.A",
          "snake_case's",
          "C++",
          "c++'s",
          "C#",
          ".NET",
          "#tag",
          "#going_on",
          "@jane.doe",
          "$100",
          "4.7",
          "18.5T",
          "1,000",
          "100%",
          "x@mail.example.org",
          "u/jane",
          "s",
          "'s",
          "`",
          "https://www.example.org/a-page/going?q=went#x",
          "example.org/news",
          "naïve",
          "ｗｅｎｔ",
          "a\u0301ys",
          "we\u00ADnt",
          "aı",
          "İts",
          "straße",
          "Đặng",
          "ﬁnds",
          "Straßen's",
          "иду",
          "шёл",
          "日本語",
          "한국어",
          "กำ",
          "👍🏽",
          "👩‍🚀",
          "🇩🇪",
          "1️⃣",
          ":)",
          "<3",
          "\uD800",
          "\0",
          "x".repeat(300));

  @Test
  void wordsOfMadeUpTextsAreFoundWhereTheAnalyzerHasThem() {
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = 0; piece < 12; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(4) > 0 ? " " : random.nextBoolean() ? "" : ", ");
      }
      found += compare(text.toString(), i % 3 > 0, random, "text " + i);
    }
    assertThat(found).as("places found").isGreaterThan(20_000);
  }

  /** Made-up words of few letters, so that all that the stemmer does to the first ones is there. */
  @Test
  void everyShortWordIsFoundByItsForm() {
    List<String> endings =
        List.of(
            "", "s", "es", "ed", "eed", "ing", "y", "ies", "sses", "ational", "izer", "enci", "bli",
            "alli", "eli", "ization", "ator", "ness", "biliti", "logi", "icate", "ative", "ful",
            "ement", "ion", "ism", "e", "ll", "'s");
    int found = 0;
    for (String head : heads()) {
      for (String ending : endings) {
        String text = head + ending;
        for (Token token : CommentAnalyzers.exactTokens(text, false)) {
          WantedWords wanted = new WantedWords();
          wanted.addWord(token.text());
          List<Place> places = new TextWords().read(text, true).places(wanted);
          assertThat(places).as("%s in %s", token, text).contains(place(0, token));
          found++;
        }
        for (Token token : CommentAnalyzers.inflectedTokens(text, false)) {
          WantedWords wanted = new WantedWords();
          wanted.addStem(token.text());
          List<Place> places = new TextWords().read(text, true).places(wanted);
          assertThat(places).as("stem %s in %s", token, text).contains(place(0, token));
          found++;
        }
      }
    }
    assertThat(found).as("words found").isGreaterThan(10_000);
  }

  private static List<String> heads() {
    List<String> letters = List.of("a", "b", "e", "i", "l", "t", "y", "z");
    List<String> heads = new ArrayList<>(List.of(""));
    for (int i = 0; i < heads.size() && heads.get(i).length() < 3; i++) {
      for (String letter : letters) {
        heads.add(heads.get(i) + letter);
      }
    }
    return heads;
  }

  @Test
  void wordsOfRealMessagesAreFoundWhereTheAnalyzerHasThem() throws IOException {
    Path root = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    Path file = root.resolve("../shared/data/corpus/zulip-250k.ndjson.gz").normalize();
    Assumptions.assumeTrue(Files.exists(file), "no real data at " + file);
    Random random = new Random(SEED);
    int found = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (int i = 0; i < 3_000; i++) {
        found += compare(lines.readLine(), i % 3 > 0, random, "message " + i);
      }
    }
    assertThat(found).as("places found").isGreaterThan(20_000);
  }

  /** Wants words of the text and others, and beginnings of them; how many places were found. */
  private static int compare(String text, boolean stemmed, Random random, String name) {
    List<Token> tokens = CommentAnalyzers.exactTokens(text, false);
    List<Token> stemTokens = stemmed ? CommentAnalyzers.inflectedTokens(text, false) : tokens;
    List<String> known = new ArrayList<>(List.of("went", "a"));
    tokens.forEach(token -> known.add(token.text()));
    List<String> knownStems = new ArrayList<>(List.of("go", "pleas", "ai"));
    stemTokens.forEach(token -> knownStems.add(token.text()));
    WantedWords wanted = new WantedWords();
    Map<Integer, String> words = new LinkedHashMap<>();
    Map<Integer, String> stems = new LinkedHashMap<>();
    Map<Integer, String> beginnings = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      String word = known.get(random.nextInt(known.size()));
      words.put(wanted.addWord(word), word);
      String stem = knownStems.get(random.nextInt(knownStems.size()));
      stems.put(wanted.addStem(stem), stem);
      if (i % 4 == 0) {
        String beginning = word.substring(0, 1 + random.nextInt(Math.min(4, word.length())));
        beginnings.put(wanted.beginning(beginning), beginning);
      }
    }
    List<Place> expected = new ArrayList<>();
    for (Token token : tokens) {
      words.forEach((number, word) -> add(token.text().equals(word), number, token, expected));
      beginnings.forEach((n, b) -> add(token.text().startsWith(b), n, token, expected));
      for (Token stem : stemTokens) {
        if (isSamePlace(stem, token)) {
          stems.forEach((number, wantedStem) -> add(stem.text().equals(wantedStem), number, stem, expected));
        }
      }
    }
    assertThat(new TextWords().read(text, stemmed).places(wanted))
        .as(
            "seed %d, %s, stemmed %s: %s, wanted %s %s %s",
            SEED, name, stemmed, text, words, stems, beginnings)
        .isEqualTo(expected);
    return expected.size();
  }

  private static boolean isSamePlace(Token one, Token other) {
    return one.start() == other.start()
        && one.end() == other.end()
        && one.position() == other.position()
        && one.kind() == other.kind();
  }

  private static void add(boolean is, int number, Token token, List<Place> places) {
    if (is) {
      places.add(place(number, token));
    }
  }

  private static Place place(int number, Token token) {
    return new Place(number, token.start(), token.end(), token.position());
  }
}

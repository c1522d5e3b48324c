package org.commentindex.internal.split.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphReaderTest {
  private final ParagraphReader reader = new ParagraphReader();

  @ParameterizedTest
  @CsvSource({
    "'The ferry leaves at nine', 5, 'ferry leaves nine'",
    "'Ferry, ferry, FERRY!', 3, ferry",
    "'a  b\tcd', 3, cd",
    "'42 km', 2, km",
    "Überfahrt heute, 2, 'überfahrt heute'",
    "渡し船 です, 2, '渡し船 です'",
    "'x=1; y==2', 2, ''",
  })
  void countsWordsAndKeepsTheTellingOnes(String text, int words, String telling) {
    Paragraph paragraph = reader.read(text);
    assertThat(paragraph.words()).isEqualTo(words);
    int[] expected =
        Stream.of(telling.split(" "))
            .filter(word -> !word.isEmpty())
            .mapToInt(StopWords::hash)
            .toArray();
    Arrays.sort(expected);
    assertThat(paragraph.telling()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'Have you seen it', true",
    "'YOUR boat', true",
    "'A young youth', false",
    "'and yours', false",
    "'thank you', true",
  })
  void hearsWhoIsSpokenTo(String text, boolean saysYou) {
    assertThat(reader.read(text).saysYou()).isEqualTo(saysYou);
  }

  @ParameterizedTest
  @CsvSource({
    "'Thank you for the boat', false, true, false, false, true",
    "'Yes, this boat leaks', false, false, false, false, false",
    "'Good morning all', true, true, false, false, false",
    "'Good boats are rare', false, true, false, false, false",
    "'Also the oars', false, false, false, true, false",
    "'My oars', false, false, true, false, false",
    "'Best, Ann', false, false, false, false, true",
    "'(Yes)', false, false, false, false, false",
  })
  void knowsFirstWords(
      String text, boolean greets, boolean reacts, boolean first, boolean goesOn, boolean closes) {
    assertThat(reader.read(text).opener())
        .isEqualTo(new ParagraphOpening(greets, reacts, first, goesOn, closes));
  }

  @ParameterizedTest
  @CsvSource({
    "'The ferry leaves.', 0",
    "'print(a.b)', 1",
    "'if (x == y) { z->w }', 1",
    "'See the file a.txt now, it is rather long but plain', 0.24",
  })
  void tellsProgramText(String text, double code) {
    assertThat(reader.read(text).code()).isBetween(code - 0.01, code + 0.01);
  }

  @Test
  void readsAnyLengthAfterAnother() {
    String text = "ferry boats ".repeat(1_000).strip();
    Paragraph paragraph = reader.read(text);
    assertThat(paragraph.words()).isEqualTo(2_000);
    assertThat(paragraph.telling()).hasSize(2);
    assertThat(reader.read("one ferry").telling()).hasSize(2);
  }

  @Test
  void findsWhatWasSaidBefore() {
    List<Paragraph> text =
        Stream.of(
                "We took the late ferry to the island",
                "nothing here",
                "the late ferry to them was wrong",
                "short one",
                "Nothing HERE")
            .map(reader::read)
            .toList();
    EarlierShingles earlier = new EarlierShingles(text, new int[] {2, 3, 4});
    assertThat(earlier.standBefore(2, 1)).isTrue();
    assertThat(earlier.standBefore(2, 0)).isFalse();
    assertThat(earlier.standBefore(3, 3)).isFalse();
    assertThat(earlier.standBefore(4, 2)).isTrue();
    assertThat(earlier.standBefore(4, 1)).isFalse();
  }

  @Test
  void pairsEqualParagraphs() {
    List<Paragraph> text = Stream.of("one", "two", "one", "One").map(reader::read).toList();
    DuplicateParagraphs repeats = new DuplicateParagraphs(text);
    assertThat(new int[] {repeats.first(0), repeats.first(1), repeats.first(2), repeats.first(3)})
        .containsExactly(0, 1, 0, 3);
    assertThat(repeats.distinct()).isEqualTo(3);
  }
}

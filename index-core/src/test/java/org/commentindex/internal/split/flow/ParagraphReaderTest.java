package org.commentindex.internal.split.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphReaderTest {
  @ParameterizedTest
  @CsvSource({
    "'The ferry leaves at nine', 5",
    "'a  b\tcd', 3",
    "'42 km', 2",
    "Überfahrt heute, 2",
    "渡し船 です, 2",
    "'x=1; y==2', 2",
  })
  void countsWords(String text, int words) {
    assertThat(ParagraphReader.read(text).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "'Have you seen it', true",
    "'YOUR boat', true",
    "'A young youth', false",
    "'and yours', false",
    "'thank you', true",
  })
  void detectsTheSecondPerson(String text, boolean saysYou) {
    assertThat(ParagraphReader.read(text).saysYou()).isEqualTo(saysYou);
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
  void classifiesFirstWords(
      String text,
      boolean greets,
      boolean reacts,
      boolean firstPerson,
      boolean continues,
      boolean closes) {
    assertThat(ParagraphReader.read(text).opening())
        .isEqualTo(new ParagraphOpening(greets, reacts, firstPerson, continues, closes));
  }

  @ParameterizedTest
  @CsvSource({
    "'The ferry leaves.', 0",
    "'print(a.b)', 1",
    "'if (x == y) { z->w }', 1",
    "'See the file a.txt now, it is rather long but plain', 0.24",
  })
  void scoresProgramText(String text, double code) {
    assertThat(ParagraphReader.read(text).code()).isBetween(code - 0.01, code + 0.01);
  }

  @Test
  void readsParagraphsOfAnyLength() {
    String text = "ferry boats ".repeat(1_000).strip();
    Paragraph paragraph = ParagraphReader.read(text);
    assertThat(paragraph.words()).isEqualTo(2_000);
  }

  @Test
  void findsShinglesOfEarlierParagraphs() {
    List<Paragraph> text =
        Stream.of(
                "We took the late ferry to the island",
                "nothing here",
                "the late ferry to them was wrong",
                "short one",
                "Nothing HERE")
            .map(ParagraphReader::read)
            .toList();
    EarlierShingles earlier = new EarlierShingles(text, new int[] {2, 3, 4});
    assertThat(earlier.isRepeated(2, 1)).isTrue();
    assertThat(earlier.isRepeated(2, 0)).isFalse();
    assertThat(earlier.isRepeated(3, 3)).isFalse();
    assertThat(earlier.isRepeated(4, 2)).isTrue();
    assertThat(earlier.isRepeated(4, 1)).isFalse();
  }

  @Test
  void pairsEqualParagraphs() {
    List<Paragraph> text =
        Stream.of("one", "two", "one", "One").map(ParagraphReader::read).toList();
    DuplicateParagraphs duplicates = new DuplicateParagraphs(text);
    assertThat(
            new int[] {
              duplicates.first(0), duplicates.first(1), duplicates.first(2), duplicates.first(3)
            })
        .containsExactly(0, 1, 0, 3);
    assertThat(duplicates.distinct()).isEqualTo(3);
  }
}

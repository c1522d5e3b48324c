package org.commentindex.internal.split.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphTest {
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
    assertThat(Paragraph.of(text).words()).isEqualTo(words);
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
    assertThat(Paragraph.of(text).saysYou()).isEqualTo(saysYou);
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
    Paragraph paragraph = Paragraph.of(text);
    assertThat(
            List.of(
                paragraph.greets(),
                paragraph.reacts(),
                paragraph.isFirstPerson(),
                paragraph.continues(),
                paragraph.closes()))
        .containsExactly(greets, reacts, firstPerson, continues, closes);
  }

  @Test
  void readsParagraphsOfAnyLength() {
    String text = "ferry boats ".repeat(1_000).strip();
    Paragraph paragraph = Paragraph.of(text);
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
            .map(Paragraph::of)
            .toList();
    EarlierShingles earlier = new EarlierShingles(text, new int[] {2, 3, 4});
    assertThat(earlier.isRepeated(2, 1)).isTrue();
    assertThat(earlier.isRepeated(2, 0)).isFalse();
    assertThat(earlier.isRepeated(3, 3)).isFalse();
    assertThat(earlier.isRepeated(4, 2)).isTrue();
    assertThat(earlier.isRepeated(4, 1)).isFalse();
  }
}

package org.commentindex.internal.split.flow;

import static org.assertj.core.api.Assertions.assertThat;

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
    "'Thank you for the boat', REACTS CLOSES",
    "'Yes, this boat leaks', ''",
    "'Good morning all', GREETS REACTS",
    "'Good boats are rare', REACTS",
    "'Also the oars', CONTINUES",
    "'My oars', FIRST_PERSON",
    "'Best, Ann', CLOSES",
    "'Thanks, Ann', CLOSES",
    "'(Yes)', ''",
  })
  void classifiesFirstWords(String text, String openings) {
    assertThat(Paragraph.of(text).openings())
        .extracting(Opening::name)
        .containsExactly(openings.isEmpty() ? new String[0] : openings.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'2. the oars', 2",
    "'(12) the oars', 12",
    "'2.5 metres', 0",
    "'1234. the oars', 0",
    "the oars, 0",
  })
  void readsTheNumberOfAListItem(String text, int number) {
    assertThat(Paragraph.of(text).itemNumber()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "> the ferry, true",
    ">> the ferry, false",
    "“The ferry leaves at nine”, true",
    "“The ferry leaves at nine”., true",
    "“The ferry” leaves at nine, false",
    "“The ferry”, false",
  })
  void detectsQuotations(String text, boolean quotes) {
    assertThat(Paragraph.of(text).quotes()).isEqualTo(quotes);
  }

  @Test
  void readsParagraphsOfAnyLength() {
    String text = "ferry boats ".repeat(1_000).strip();
    Paragraph paragraph = Paragraph.of(text);
    assertThat(paragraph.words()).isEqualTo(2_000);
  }
}

package org.commentindex.internal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTextTest {

  /** A quotation, a text, and the containment of the quotation in the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the tram was late again           | I say: The tram was late, again.        | 1
          the tram was late … in an hour    | the tram was late, I counted in an hour | 1
          the tram was very late again      | the tram was late again                 | 0.5
          one two three four X six seven 8  | one two three four five six seven 8     | 0.875
          again late was tram the           | the tram was late again                 | 0
          two words                         | two words                               | 0
          今日の電車はまた遅れました                  | みんな、今日の電車はまた遅れました！                      | 1
          """)
  void containmentIsTheFractionOfSharedWords(String quoted, String text, double share) {
    assertThat(QuoteText.of(quoted).containmentIn(QuoteText.of(text).shingles()))
        .isEqualTo(share, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the tram was late, again          | 5
          what's well-known?                | 3
          今日の電車                            | 2
          全部で tram 遅れた                    | 3
          …                                 | 0
          """)
  void countsWords(String text, double words) {
    assertThat(QuoteText.of(text).words()).isEqualTo(words);
  }

  @Test
  void partsAreSpreadOverTheText() {
    assertThat(QuoteText.of("One, two *three* four five?").parts(8))
        .containsExactly("One, two  three  four", "two  three  four five");
    assertThat(QuoteText.of("a few words").parts(8)).containsExactly("a few words");
    String long100 = String.join(" ", Collections.nCopies(25, "one two three four"));
    assertThat(QuoteText.of(long100 + " the very last words").parts(4))
        .hasSizeLessThanOrEqualTo(4)
        .contains("one two three four", "the very last words");
  }

  @Test
  void aShortTextHasNoShingles() {
    assertThat(QuoteText.of("two words").shingles()).isEqualTo(Set.of());
    assertThat(QuoteText.of("").containmentIn(Set.of())).isZero();
  }
}

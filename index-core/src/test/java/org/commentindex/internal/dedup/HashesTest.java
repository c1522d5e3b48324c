package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "hayekian",
        "naïve",
        "価格",
        "𝔘nicode",
        "0123456789abcdefghijklmnopqrstuvwxyz-0123456789"
      })
  void aWordPutTogetherHashesAsTheSameTextDoes(String text) {
    Hashes.Word word = new Hashes.Word();
    text.codePoints().forEach(word::add);

    assertThat(word.hash()).isEqualTo(Hashes.of(text));
    assertThat(word.first()).isEqualTo(text.charAt(0));
  }
}

package org.commentindex.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "so #Tag and #other, #TAG again | tag other",
        "#first word | first",
        "# Heading | ''",
        "#12 and repo#13 are numbers | ''",
        "https://example.org/page#part | ''",
        "C# and F# are languages | ''",
        "#snake_case #ai2027 #été | snake_case ai2027 été",
        "&#39; #ff0000 #include | ''",
        "##deep #a#b | a",
        "(#brackets) #日本 | brackets",
        "nothing | ''",
      })
  void finds(String text, String tags) {
    assertThat(Hashtags.in(text))
        .containsExactlyElementsOf(
            Arrays.stream(tags.split(" ")).filter(tag -> !tag.isEmpty()).toList());
  }
}

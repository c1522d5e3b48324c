package org.commentindex.internal.read.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what may precede JSON. */
class JsonWrapperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "window.YTD.tweets.part0 = [{}]|[{}]",
        "window.YTD.like.part12=[ ]|[ ]",
        "var data = {\"a\":1};|{\"a\":1};",
        "window['data'] = {}|{}",
        ")]}' {\"a\":1}|{\"a\":1}",
        "{\"a\" : 1}|{\"a\" : 1}",
        "[1]|[1]",
        "the answer = 42|the answer = 42",
        "if (a = [1]) {|if (a = [1]) {",
        "a == [1]|a == [1]",
      })
  void isSkipped(String text, String rest) {
    assertThat(text.substring(JsonWrapper.length(text))).isEqualTo(rest);
  }
}

package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryArgumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"-tax", "-tax rate", "-hayek", "-novel", "-t", "--not an option", "-#", "-n5 x"})
  void whatCanBeNoOptionIsAQuery(String argument) {
    String marked = QueryArguments.marked("search", argument)[1];
    assertThat(marked).isNotEqualTo(argument);
    assertThat(QueryArguments.unmarked(marked)).isEqualTo(argument);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-n5",
        "-n",
        "-n=5",
        "--json",
        "--jsno",
        "-h",
        "-V",
        "-",
        "tax -rate",
        "--fields=a, b"
      })
  void whatMayBeAnOptionStays(String argument) {
    assertThat(QueryArguments.marked("search", argument)[1]).isEqualTo(argument);
  }

  @Test
  void otherCommandsTakeNoQueryAsAnArgument() {
    assertThat(QueryArguments.marked("urls", "-qtax")).containsExactly("urls", "-qtax");
  }

  @Test
  void behindADoubleHyphenNothingIsTouched() {
    assertThat(QueryArguments.marked("search", "--", "-tax"))
        .containsExactly("search", "--", "-tax");
  }
}

package org.commentindex.cli.print.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "999|999",
        "1000|1,000",
        "-999|-999",
        "-1000|-1,000",
        "123456|123,456",
        "-123456|-123,456",
        "1234567|1,234,567",
        "-9223372036854775808|-9,223,372,036,854,775,808"
      })
  void separatesThreeDigitsEach(long number, String text) {
    assertThat(TextValues.number(number)).isEqualTo(text);
  }
}

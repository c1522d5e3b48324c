package org.commentindex.internal.text.page.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageQueriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "312 points | 312",
        "1 point | 1",
        "-4 points | -4",
        "−4 points | -4",
        "1,234 points | 1234",
        "1.2k | 1200",
        "1,2K Likes | 1200",
        "3m | 3000000",
        "Like (4) | 4",
        "score hidden | -",
        "12. | 12",
        "- | -",
      })
  void numbersAreParsed(@Nullable String text, @Nullable Long number) {
    assertThat(PageQueries.number(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[deleted] | true",
        "[removed] | true",
        "[flagged] | true",
        "Comment removed by author | true",
        "This comment was deleted. | true",
        "Comment deleted | true",
        "It was deleted because it was wrong | false",
        "removed the lid | false",
      })
  void removalNoticesAreRecognized(String text, boolean gone) {
    assertThat(PageQueries.isRemovalNotice(text)).isEqualTo(gone);
  }
}

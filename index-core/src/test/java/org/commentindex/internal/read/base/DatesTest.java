package org.commentindex.internal.read.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.commentindex.internal.read.value.TimestampParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T12:30:15Z, 2026-04-01T12:30:15Z",
    "2026-04-01T12:30:15.123456789Z, 2026-04-01T12:30:15.123456789Z",
    "2026-04-01T12:30:15.5+02:00, 2026-04-01T10:30:15.5Z",
    "2026-04-01 12:30:15 -0530, 2026-04-01T18:00:15Z",
    "2026-04-01 12:30, 2026-04-01T12:30:00Z",
    "2026-04-01 12:30:15 UTC, 2026-04-01T12:30:15Z",
    "2026/4/1, 2026-04-01T00:00:00Z",
    "20260401, 2026-04-01T00:00:00Z",
    "2026-06-30T23:59:60Z, 2026-06-30T23:59:59Z",
    "1594905457, 2020-07-16T13:17:37Z",
    "1594905457.25, 2020-07-16T13:17:37.250Z",
    "1594905457123, 2020-07-16T13:17:37.123Z",
    "1594905457123456, 2020-07-16T13:17:37.123456Z",
    "1594905457123456789, 2020-07-16T13:17:37.123456789Z",
  })
  void datesAreReadInManyFormats(String written, Instant moment) {
    assertThat(TimestampParser.parse(written)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0", "2026", "2026-13-01", "99999999999999999999", "12:30"})
  void otherTextIsNotADate(String written) {
    assertThat(TimestampParser.parse(written)).isNull();
  }
}

package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests dates relative to Wednesday, 2026-04-15, 12:34:56. */
class DateRangeParserTest {
  private static final Instant NOW = Instant.parse("2026-04-15T12:34:56Z");

  private final DateRangeParser dates = new DateRangeParser(NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "2024-02-29, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
    "2024/2/9, 2024-02-09T00:00:00Z, 2024-02-10T00:00:00Z",
    "20240209, 2024-02-09T00:00:00Z, 2024-02-10T00:00:00Z",
    "2026-04-05T10, 2026-04-05T10:00:00Z, 2026-04-05T11:00:00Z",
    "2026-04-05 10:30, 2026-04-05T10:30:00Z, 2026-04-05T10:31:00Z",
    "2026-04-05T10:30+02:00, 2026-04-05T08:30:00Z, 2026-04-05T08:31:00Z",
    "2026-04-05T10:30:07Z, 2026-04-05T10:30:07Z, 2026-04-05T10:30:08Z",
    "2026-04-05T10:30:07.5Z, 2026-04-05T10:30:07.5Z, 2026-04-05T10:30:07.500000001Z",
    "2026-W16, 2026-04-13T00:00:00Z, 2026-04-20T00:00:00Z",
    "2020W53, 2020-12-28T00:00:00Z, 2021-01-04T00:00:00Z",
    "2026-W15..2026-W16, 2026-04-06T00:00:00Z, 2026-04-20T00:00:00Z",
    "2026-04..2026-05, 2026-04-01T00:00:00Z, 2026-06-01T00:00:00Z",
    "2026-04-05..2026-04-05, 2026-04-05T00:00:00Z, 2026-04-06T00:00:00Z",
    "2026-04.., 2026-04-01T00:00:00Z, ",
    "..2026, , 2027-01-01T00:00:00Z",
    ".., , ",
    ">2026-04, 2026-05-01T00:00:00Z, ",
    ">=2026-04, 2026-04-01T00:00:00Z, ",
    "<2026-04, , 2026-04-01T00:00:00Z",
    "<=2026-04, , 2026-05-01T00:00:00Z",
    "today, 2026-04-15T00:00:00Z, 2026-04-16T00:00:00Z",
    "Yesterday, 2026-04-14T00:00:00Z, 2026-04-15T00:00:00Z",
    "thisweek, 2026-04-13T00:00:00Z, 2026-04-20T00:00:00Z",
    "last week, 2026-04-06T00:00:00Z, 2026-04-13T00:00:00Z",
    "last-month, 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z",
    "lastyear, 2025-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "7d, 2026-04-08T00:00:00Z, ",
    "2w, 2026-04-01T00:00:00Z, ",
    "3months, 2026-01-15T00:00:00Z, ",
    "1y, 2025-04-15T00:00:00Z, ",
    "12h, 2026-04-15T00:34:56Z, ",
    "7d..2d, 2026-04-08T00:00:00Z, 2026-04-14T00:00:00Z",
    "..7d, , 2026-04-09T00:00:00Z"
  })
  void aDateMatchesItsWholeSpan(String text, Instant from, Instant until) {
    assertThat(dates.during(text)).isEqualTo(new CommentQuery.Posted(from, until));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-04-15, 2026-04-14T22:00:00Z, 2026-04-15T22:00:00Z",
    "Europe/Berlin, 2026, 2025-12-31T23:00:00Z, 2026-12-31T23:00:00Z",
    "Europe/Berlin, 2026-04, 2026-03-31T22:00:00Z, 2026-04-30T22:00:00Z",
    "America/New_York, 2026-W16, 2026-04-13T04:00:00Z, 2026-04-20T04:00:00Z",
    "+05:30, today, 2026-04-14T18:30:00Z, 2026-04-15T18:30:00Z",
    "Pacific/Auckland, today, 2026-04-15T12:00:00Z, 2026-04-16T12:00:00Z",
    "Europe/Berlin, 2026-04-15T10:30, 2026-04-15T08:30:00Z, 2026-04-15T08:31:00Z",
    "Europe/Berlin, 2026-04-15T10:30Z, 2026-04-15T10:30:00Z, 2026-04-15T10:31:00Z",
    // Clocks go forward at 02:00 and back at 03:00: days of 23 and 25 hours.
    "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "Europe/Berlin, 2026-10-25T02, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
    "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T00:31:00Z",
    // A day without a midnight.
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z"
  })
  void aDateIsThatOfTheZone(ZoneId zone, String text, Instant from, Instant until) {
    assertThat(new DateRangeParser(NOW, zone).during(text))
        .isEqualTo(new CommentQuery.Posted(from, until));
  }

  @Test
  void aTimeThatTheClocksSkipIsNoDate() {
    DateRangeParser berlin = new DateRangeParser(NOW, ZoneId.of("Europe/Berlin"));
    assertThat(berlin.during("2026-03-29T02:30")).isNull();
    assertThat(berlin.during("2026-03-29T02")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04, 2026-04-01T00:00:00Z",
    "7d, 2026-04-08T00:00:00Z",
    "today, 2026-04-15T00:00:00Z"
  })
  void afterAndBeforeMeetAtTheStartOfADate(String text, Instant meeting) {
    assertThat(dates.after(text)).isEqualTo(new CommentQuery.Posted(meeting, null));
    assertThat(dates.before(text)).isEqualTo(new CommentQuery.Posted(null, meeting));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2026-13",
        "2026-02-30",
        "26",
        "2026-04-05T25:00",
        "04/05/2026",
        "2026-W54",
        "2026..x",
        "2027..2026",
        "7",
        "d",
        "99999d",
        "+2026-04-05T",
        "2026-04-05T10:00+99:00"
      })
  void anInvalidDateIsRejected(String text) {
    assertThat(dates.during(text)).isNull();
  }
}

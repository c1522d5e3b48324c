package org.commentindex.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses calendar dates. A date spans its last part: a year, a month, a day, an hour, … */
final class DateParser {
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2})"
              + "(?:[Tt ]([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?)?"
              + "([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?");

  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /** An ISO instant with a sign, as years outside 0 to 9999 are written. */
  private static final Pattern SIGNED_YEAR = Pattern.compile("[+-][0-9]{4,10}-[0-9T:.-]+Z");

  /** A week of ISO 8601, which starts on Monday. */
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?[Ww]([0-9]{2})");

  private DateParser() {}

  /**
   * Returns the span of a date, or null if the text is not a date.
   *
   * @param zone the time zone of a date without an offset
   */
  static @Nullable DateSpan parse(String text, ZoneId zone) {
    try {
      Matcher compact = COMPACT.matcher(text);
      String date = compact.matches() ? compact.replaceAll("$1-$2-$3") : text;
      Matcher parts = DATE.matcher(date);
      if (parts.matches()) {
        return parts.group(4) == null ? day(parts, zone) : time(parts, zone);
      }
      Matcher week = WEEK.matcher(text);
      if (week.matches()) {
        return week(week, zone);
      }
      if (SIGNED_YEAR.matcher(text).matches()) {
        Instant instant = Instant.parse(text);
        return DateSpan.of(instant, instant.plusNanos(1));
      }
      return null;
    } catch (DateTimeException noSuchDay) {
      // 2026-02-30, 25:00: the caller adds a warning.
      return null;
    }
  }

  private static DateSpan day(Matcher parts, ZoneId zone) {
    LocalDate day = LocalDate.of(number(parts, 1, 1), number(parts, 2, 1), number(parts, 3, 1));
    LocalDate end;
    if (parts.group(2) == null) {
      end = day.plusYears(1);
    } else if (parts.group(3) == null) {
      end = day.plusMonths(1);
    } else {
      end = day.plusDays(1);
    }
    return days(day, end, zone);
  }

  private static DateSpan week(Matcher parts, ZoneId zone) {
    LocalDate start =
        LocalDate.parse(
            parts.group(1) + "-W" + parts.group(2) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    return days(start, start.plusWeeks(1), zone);
  }

  private static DateSpan days(LocalDate start, LocalDate end, ZoneId zone) {
    return DateSpan.of(start.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }

  /**
   * Returns the span of a time. If clocks go back and a time occurs twice, the first is meant,
   * except that an hour includes both; a time that the clocks skip is not a date.
   */
  private static @Nullable DateSpan time(Matcher parts, ZoneId zone) {
    String fraction = parts.group(7);
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    LocalDate day = LocalDate.of(number(parts, 1, 1), number(parts, 2, 1), number(parts, 3, 1));
    LocalTime time =
        LocalTime.of(number(parts, 4, 0), number(parts, 5, 0), number(parts, 6, 0), nanos);
    String written = parts.group(8);
    ZoneId inZone = written == null ? zone : ZoneOffset.of(written.toUpperCase(Locale.ROOT));
    LocalDateTime local = LocalDateTime.of(day, time);
    ZonedDateTime start = ZonedDateTime.of(local, inZone);
    if (!start.toLocalDateTime().equals(local)) {
      return null;
    }
    if (parts.group(5) == null) {
      ZonedDateTime end = ZonedDateTime.of(local.plusHours(1), inZone);
      return DateSpan.of(start.toInstant(), end.toInstant());
    }
    ChronoUnit unit = ChronoUnit.MINUTES;
    if (fraction != null) {
      unit = ChronoUnit.NANOS;
    } else if (parts.group(6) != null) {
      unit = ChronoUnit.SECONDS;
    }
    return DateSpan.of(start.toInstant(), start.plus(1, unit).toInstant());
  }

  private static int number(Matcher parts, int group, int otherwise) {
    return parts.group(group) == null ? otherwise : Integer.parseInt(parts.group(group));
  }
}

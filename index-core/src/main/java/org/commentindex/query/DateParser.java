package org.commentindex.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
  private static final Pattern SIGNED_YEAR = Pattern.compile("[+-][0-9]{4,10}-[0-9T:.-]{5,30}Z");

  private DateParser() {}

  /** Returns the span of a date, or null if the text is not a date. */
  static @Nullable DateSpan parse(String text) {
    try {
      Matcher compact = COMPACT.matcher(text);
      String date = compact.matches() ? compact.replaceAll("$1-$2-$3") : text;
      Matcher parts = DATE.matcher(date);
      if (parts.matches()) {
        return parts.group(4) == null ? day(parts) : time(parts);
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

  private static DateSpan day(Matcher parts) {
    LocalDate day = LocalDate.of(number(parts, 1, 1), number(parts, 2, 1), number(parts, 3, 1));
    LocalDate end;
    if (parts.group(2) == null) {
      end = day.plusYears(1);
    } else if (parts.group(3) == null) {
      end = day.plusMonths(1);
    } else {
      end = day.plusDays(1);
    }
    return DateSpan.of(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(), end.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static DateSpan time(Matcher parts) {
    String fraction = parts.group(7);
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    LocalDate day = LocalDate.of(number(parts, 1, 1), number(parts, 2, 1), number(parts, 3, 1));
    LocalTime time =
        LocalTime.of(number(parts, 4, 0), number(parts, 5, 0), number(parts, 6, 0), nanos);
    String zone = parts.group(8);
    ZoneOffset offset =
        zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
    Instant start = OffsetDateTime.of(LocalDateTime.of(day, time), offset).toInstant();
    ChronoUnit unit = ChronoUnit.HOURS;
    if (fraction != null) {
      unit = ChronoUnit.NANOS;
    } else if (parts.group(6) != null) {
      unit = ChronoUnit.SECONDS;
    } else if (parts.group(5) != null) {
      unit = ChronoUnit.MINUTES;
    }
    return DateSpan.of(start, start.plus(1, unit));
  }

  private static int number(Matcher parts, int group, int otherwise) {
    return parts.group(group) == null ? otherwise : Integer.parseInt(parts.group(group));
  }
}

package org.commentindex.internal.read.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the dates of exports. */
public final class TimestampParser {
  /*
   * Timestamps are counted since 1970, in a unit that depends on their magnitude. 1e11 seconds are
   * the year 5138, 1e11 milliseconds are in 1973, and likewise for the smaller units, so that dates
   * between 1973 and 5138 are unambiguous. Numbers below 1e6 are not timestamps: zero and other
   * small numbers mean an unknown date.
   */
  private static final double MIN_TIMESTAMP = 1e6;
  private static final double SECONDS_LIMIT = 1e11;
  private static final double MILLIS_LIMIT = 1e14;
  private static final double MICROS_LIMIT = 1e17;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int MILLIS_PER_SECOND = 1_000;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,20})?");

  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
              + "(?:(?:[Tt]|,? +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?"
              + " ?(?:[Zz]|UTC|GMT|([+-])([0-9]{2}):?([0-9]{2})?)?)?");

  private TimestampParser() {}

  /**
   * Parses a date in ISO 8601 and its variants, in RFC 1123, as {@code 20260401}, or as a number of
   * seconds, milliseconds, microseconds or nanoseconds since 1970; the unit follows from the
   * magnitude, assuming a date between 1973 and 5138. A time without a zone is UTC; a date without
   * a time is midnight.
   *
   * @return the instant, or null if the text is not a date
   */
  public static @Nullable Instant parse(String text) {
    String date = text.strip();
    try {
      if (COMPACT.matcher(date).matches()) {
        return iso(COMPACT.matcher(date).replaceFirst("$1-$2-$3"));
      }
      if (NUMBER.matcher(date).matches()) {
        return ofNumber(date);
      }
      Instant iso = iso(date);
      return iso != null ? iso : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Instant ofNumber(String digits) {
    int point = digits.indexOf('.');
    if (point < 0) {
      return sinceEpoch(Long.parseLong(digits));
    }
    double value = Double.parseDouble(digits);
    double magnitude = Math.abs(value);
    return magnitude >= MIN_TIMESTAMP && magnitude < SECONDS_LIMIT
        ? Instant.ofEpochMilli(Math.round(value * MILLIS_PER_SECOND))
        : sinceEpoch(Long.parseLong(digits.substring(0, point)));
  }

  private static @Nullable Instant sinceEpoch(long number) {
    double magnitude = Math.abs((double) number);
    if (magnitude < MIN_TIMESTAMP) {
      return null;
    }
    if (magnitude < SECONDS_LIMIT) {
      return Instant.ofEpochSecond(number);
    }
    if (magnitude < MILLIS_LIMIT) {
      return Instant.ofEpochMilli(number);
    }
    return magnitude < MICROS_LIMIT
        ? Instant.ofEpochSecond(
            Math.floorDiv(number, MICROS_PER_SECOND),
            Math.floorMod(number, MICROS_PER_SECOND) * NANOS_PER_MICRO)
        : Instant.ofEpochSecond(0, number);
  }

  private static @Nullable Instant iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return null;
    }
    LocalDateTime time =
        LocalDateTime.of(
            number(m.group(1)),
            number(m.group(2)),
            number(m.group(3)),
            number(m.group(4)),
            number(m.group(5)),
            Math.min(59, number(m.group(6))), // second 60 is a leap second
            nanos(m.group(7)));
    int minutes = number(m.group(9)) * 60 + number(m.group(10));
    ZoneOffset zone = ZoneOffset.ofTotalSeconds(("-".equals(m.group(8)) ? -60 : 60) * minutes);
    return time.toInstant(zone);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}

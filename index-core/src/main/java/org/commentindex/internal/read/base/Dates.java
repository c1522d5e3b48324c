package org.commentindex.internal.read.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as exports write them. */
public final class Dates {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,20})?");

  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
              + "(?:(?:[Tt]|,? +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?"
              + " ?(?:[Zz]|UTC|GMT|([+-])([0-9]{2}):?([0-9]{2})?)?)?");

  private Dates() {}

  /**
   * The moment a text names, or null if it names none: ISO 8601 and its many spellings (a time
   * without a zone is UTC, a day without a time its midnight), RFC 1123, {@code 20260401}, or a
   * number since 1970 in seconds, milliseconds, microseconds or nanoseconds, by its size: a comment
   * was written between 1973 and 5138. Zero is what programs write for "unknown".
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
    double size = Math.abs(value);
    return size >= 1e6 && size < 1e11
        ? Instant.ofEpochMilli(Math.round(value * 1000))
        : sinceEpoch(Long.parseLong(digits.substring(0, point)));
  }

  private static @Nullable Instant sinceEpoch(long number) {
    double size = Math.abs((double) number);
    if (size < 1e6) {
      return null;
    }
    if (size < 1e11) {
      return Instant.ofEpochSecond(number);
    }
    if (size < 1e14) {
      return Instant.ofEpochMilli(number);
    }
    return size < 1e17
        ? Instant.ofEpochSecond(
            Math.floorDiv(number, 1_000_000L), Math.floorMod(number, 1_000_000L) * 1000)
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
            Math.min(59, number(m.group(6))), // a leap second
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

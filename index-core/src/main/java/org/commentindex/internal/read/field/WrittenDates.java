package org.commentindex.internal.read.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses dates that are written for people, as columns of tables contain them. */
final class WrittenDates {
  /** Longest date parsed, in characters. */
  private static final int MAX_CHARS = 50;

  private static final int MONTHS = 12;
  private static final int HALF_DAY = 12;

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("[EEEE, ][EEE, ]MMMM d[,] yyyy[[,] h:mm[:ss] a][[,] HH:mm[:ss]]"),
          format("[EEEE, ][EEE, ]MMM d[,] yyyy[[,] h:mm[:ss] a][[,] HH:mm[:ss]]"),
          format("[EEEE, ][EEE, ]d MMMM yyyy[[,] h:mm[:ss] a][[,] HH:mm[:ss]]"),
          format("[EEEE, ][EEE, ]d MMM yyyy[[,] h:mm[:ss] a][[,] HH:mm[:ss]]"),
          format("d-MMM-yy[ h:mm[:ss] a][ HH:mm[:ss]]"),
          format("d-MMM-yyyy[ h:mm[:ss] a][ HH:mm[:ss]]"),
          format("yyyy-MM-dd h:mm[:ss] a"),
          format("yyyy/M/d h:mm[:ss] a"),
          format("d/MMM/yy[ h:mm[:ss] a][ HH:mm[:ss]]"), // Jira
          format("EEE MMM d HH:mm:ss xx yyyy"),
          format("EEE MMM d HH:mm:ss 'UTC' yyyy"));

  /** Day, month and year with dots: the order is the same wherever dates have dots. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})(?:,? +([0-9]{1,2}):([0-9]{2})"
              + "(?::([0-9]{2}))?)?");

  /** Two numbers and a year with slashes, as spreadsheets of English locales write dates. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?:,? +([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
              + "(?: ?([AaPp])\\.?[Mm]\\.?)?)?");

  /** The zone that Google's forms write after a time. */
  private static final Pattern ZONE =
      Pattern.compile(" (?:GMT|UTC)([+-][0-9]{1,2})(?::?([0-9]{2}))?$");

  /** The pattern that all formats with words contain. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|[0-9] ?[ap]m$");

  private WrittenDates() {}

  /**
   * Returns the instant, in UTC unless stated; null for other text.
   *
   * @param dayFirst whether 3/5/2024 is in May, where both are possible
   */
  static @Nullable Instant parse(String text, boolean dayFirst) {
    if (text.length() > MAX_CHARS || text.isEmpty() || !hasDigit(text)) {
      return null;
    }
    Matcher zone = ZONE.matcher(text);
    if (zone.find()) {
      Instant local = parse(text.substring(0, zone.start()), dayFirst);
      return local == null ? null : local.minus(offset(zone));
    }
    String plain = plain(text);
    try {
      Matcher dotted = DOTTED.matcher(plain);
      if (dotted.matches()) {
        return instant(dotted, 2, 1, null);
      }
      Matcher slashed = SLASHED.matcher(plain);
      if (slashed.matches()) {
        boolean day = isCertain(slashed) ? isDayFirst(slashed) : dayFirst;
        return instant(slashed, day ? 2 : 1, day ? 1 : 2, slashed.group(7));
      }
    } catch (DateTimeException e) {
      return null; // no such day
    }
    if (!WORDS.matcher(plain).find()) {
      return null;
    }
    for (DateTimeFormatter format : FORMATS) {
      Instant found = parse(plain, format);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Duration offset(Matcher zone) {
    int hours = Integer.parseInt(zone.group(1));
    int minutes = number(zone.group(2));
    return Duration.ofMinutes(hours * 60L + (hours < 0 ? -minutes : minutes));
  }

  /**
   * Returns whether a date with slashes has its day first; null if both orders are possible or it
   * is not such a date.
   */
  static @Nullable Boolean order(String text) {
    Matcher slashed = SLASHED.matcher(plain(text.strip()));
    return (slashed.matches() && isCertain(slashed)) ? isDayFirst(slashed) : null;
  }

  /** Returns true for a date with slashes. */
  static boolean isSlashed(String text) {
    return SLASHED.matcher(plain(text.strip())).matches();
  }

  private static boolean isCertain(Matcher slashed) {
    return number(slashed.group(1)) > MONTHS || number(slashed.group(2)) > MONTHS;
  }

  private static boolean isDayFirst(Matcher slashed) {
    return number(slashed.group(1)) > MONTHS;
  }

  private static String plain(String text) {
    String plain =
        text.replace('\u202f', ' ')
            .replace('\u00a0', ' ')
            .replace(" at ", " ")
            .replace("Sept ", "Sep ");
    return plain.endsWith(" UTC") || plain.endsWith(" GMT")
        ? plain.substring(0, plain.length() - " UTC".length())
        : plain;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static Instant instant(Matcher date, int month, int day, @Nullable String half) {
    int hour = number(date.group(4));
    if (half != null) {
      hour = hour % HALF_DAY + (half.equalsIgnoreCase("p") ? HALF_DAY : 0);
    }
    return LocalDateTime.of(
            number(date.group(3)),
            number(date.group(month)),
            number(date.group(day)),
            hour,
            number(date.group(5)),
            number(date.group(6)))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor found = format.parse(text);
      if (found.isSupported(ChronoField.OFFSET_SECONDS)) {
        return Instant.from(found);
      }
      boolean timed = found.isSupported(ChronoField.HOUR_OF_DAY);
      return (timed ? LocalDateTime.from(found) : LocalDate.from(found).atStartOfDay())
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // another format
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }
}

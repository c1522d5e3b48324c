package org.commentindex.internal.read.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.internal.read.value.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates in the forms that web pages and downloads display: a day with the name or the number
 * of a month, a year, and perhaps a time and a zone.
 */
final class DisplayDates {
  /** Which part of a date such as {@code 03/05/2024} comes first. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Only dates with an impossible month are read. */
    UNKNOWN
  }

  /** Longest text that is tried; a long form in any language has fewer than 60 characters. */
  private static final int MAX_LENGTH = 80;

  /**
   * Words in addition to day, month and year: a weekday, "at", "de", "of" and the like. Spanish has
   * four: {@code martes, 5 de marzo de 2024 a las 19:02}.
   */
  private static final int MAX_OTHER_WORDS = 6;

  private static final int HOURS_PER_HALF_DAY = 12;
  private static final int MONTHS = 12;

  /** Two digits of a year are of this century up to this number, later of the last one. */
  private static final int LAST_YEAR_OF_CENTURY = 69;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})[:h.]([0-9]{2})(?:[:.]([0-9]{2}))?(?:[.,][0-9]{1,9})?(?![0-9.:])");

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT|(?<=[0-9]) ?|(?<=[0-9][ap]m) ?)([+-])([0-9]{1,2}):?([0-9]{2})?$");

  private static final Pattern ZONE_NAME = Pattern.compile("\\b([A-Z]{3,4})$|(?<=[0-9])Z$");

  private static final Pattern AFTERNOON =
      Pattern.compile("(?<![\\p{L}])(?:pm|p\\. ?m\\.|下午|午後|오후|م|مساءً)(?![\\p{L}])");
  private static final Pattern MORNING =
      Pattern.compile("(?<![\\p{L}])(?:am|a\\. ?m\\.|上午|午前|오전|ص|صباحًا)(?![\\p{L}])");

  private static final Pattern EAST_ASIAN =
      Pattern.compile("([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![0-9])([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?![0-9])");
  private static final Pattern TOKEN = Pattern.compile("[0-9]+|[\\p{L}\\p{M}]+\\.?");

  private DisplayDates() {}

  /** Returns the instant, in UTC unless stated; null for other text, such as "3 days ago". */
  static @Nullable Instant parse(String text) {
    return parse(text, Order.UNKNOWN);
  }

  /** Returns the instant, in UTC unless stated; null for other text, such as "3 days ago". */
  static @Nullable Instant parse(String text, Order order) {
    Instant exported = TimestampParser.parse(text);
    if (exported != null || text.length() > MAX_LENGTH) {
      return exported;
    }
    try {
      return displayed(plain(text), order);
    } catch (DateTimeException e) {
      return null; // such as the 31st of February
    }
  }

  /** Returns the order of day and month in the dates of one page, if one of them shows it. */
  static Order orderOf(List<String> dates) {
    boolean day = false;
    boolean month = false;
    for (String date : dates) {
      Matcher numeric = NUMERIC.matcher(plain(date));
      if (numeric.find() && !numeric.group(2).equals(".")) {
        day |= Integer.parseInt(numeric.group(1)) > MONTHS;
        month |= Integer.parseInt(numeric.group(3)) > MONTHS;
      }
    }
    return day == month ? Order.UNKNOWN : day ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  private static @Nullable Instant displayed(String text, Order order) {
    Matcher offset = OFFSET.matcher(text);
    Matcher zone = ZONE_NAME.matcher(text);
    int seconds = 0;
    String rest = text;
    if (offset.find() && TIME.matcher(text).find()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      seconds = (Integer.parseInt(offset.group(2)) * 60 + minutes) * 60;
      seconds = offset.group(1).equals("-") ? -seconds : seconds;
      rest = text.substring(0, offset.start());
    } else if (zone.find() && (zone.group(1) == null || ZoneNames.hours(zone.group(1)) != null)) {
      Integer hours = zone.group(1) == null ? null : ZoneNames.hours(zone.group(1));
      seconds = hours == null ? 0 : hours * 60 * 60;
      rest = text.substring(0, zone.start());
    }
    String lower = rest.toLowerCase(Locale.ROOT);
    Matcher time = lastTime(lower);
    LocalTime clock = time == null ? LocalTime.MIDNIGHT : clock(time, lower);
    String date =
        time == null ? lower : lower.substring(0, time.start()) + " " + lower.substring(time.end());
    date = MORNING.matcher(AFTERNOON.matcher(date).replaceAll(" ")).replaceAll(" ");
    int[] parts = day(date, order);
    return parts == null
        ? null
        : LocalDate.of(parts[0], parts[1], parts[2])
            .atTime(clock)
            .toInstant(ZoneOffset.ofTotalSeconds(seconds));
  }

  /** A date with dots is not a time: {@code 05.03.2024 19:02}. */
  private static @Nullable Matcher lastTime(String text) {
    String masked = NUMERIC.matcher(text).replaceAll(date -> "#".repeat(date.group().length()));
    Matcher time = TIME.matcher(masked);
    return time.find() ? time : null;
  }

  private static LocalTime clock(Matcher time, String text) {
    int hour = Integer.parseInt(time.group(1));
    if (AFTERNOON.matcher(text).find()) {
      hour = hour % HOURS_PER_HALF_DAY + HOURS_PER_HALF_DAY;
    } else if (MORNING.matcher(text).find()) {
      hour = hour % HOURS_PER_HALF_DAY;
    }
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    return LocalTime.of(hour, Integer.parseInt(time.group(2)), second);
  }

  /** Returns year, month and day, or null. */
  private static int @Nullable [] day(String text, Order order) {
    Matcher asian = EAST_ASIAN.matcher(text);
    if (asian.find()) {
      return new int[] {number(asian.group(1)), number(asian.group(2)), number(asian.group(3))};
    }
    Matcher numeric = NUMERIC.matcher(text);
    return numeric.find() ? numeric(numeric, order) : named(text);
  }

  private static int @Nullable [] numeric(Matcher date, Order order) {
    int first = number(date.group(1));
    int second = number(date.group(3));
    int year = year(date.group(4));
    boolean dayFirst = date.group(2).equals(".") || first > MONTHS || order == Order.DAY_FIRST;
    boolean monthFirst = second > MONTHS || order == Order.MONTH_FIRST;
    if (dayFirst == monthFirst && first != second) {
      return null;
    }
    return dayFirst ? new int[] {year, second, first} : new int[] {year, first, second};
  }

  /** Reads a date with the name of a month. */
  private static int @Nullable [] named(String text) {
    List<String> numbers = new ArrayList<>();
    Integer month = null;
    int others = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      Integer named = LocalizedMonths.number(token.group());
      if (Character.isDigit(token.group().charAt(0))) {
        numbers.add(token.group());
      } else if (named != null) {
        month = named; // the last one: "mar. 6 févr." begins with the short form of mardi
      } else {
        others++;
      }
    }
    if (month == null || numbers.size() != 2 || others > MAX_OTHER_WORDS) {
      return null;
    }
    boolean yearFirst = numbers.getFirst().length() == 4;
    String day = yearFirst ? numbers.getLast() : numbers.getFirst();
    String year = yearFirst ? numbers.getFirst() : numbers.getLast();
    boolean plausible = day.length() <= 2 && (year.length() == 4 || year.length() == 2);
    return plausible ? new int[] {year(year), month, number(day)} : null;
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year > LAST_YEAR_OF_CENTURY ? 1900 + year : 2000 + year;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Returns the text with ordinary blanks and digits. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip()
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}

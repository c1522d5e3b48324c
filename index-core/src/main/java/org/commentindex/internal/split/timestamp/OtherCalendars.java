package org.commentindex.internal.split.timestamp;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts dates of the Persian and the Thai calendar, which are recognized by their years. */
final class OtherCalendars {
  /** Years of the Persian calendar: 1961 to 2081. */
  private static final int MIN_PERSIAN = 1340;

  private static final int MAX_PERSIAN = 1460;

  /** Years of the Thai calendar: 1967 to 2087. */
  private static final int MIN_THAI = 2510;

  private static final int MAX_THAI = 2630;

  /** Years between the Thai and the Gregorian calendar. */
  private static final int THAI_YEARS = 543;

  /** The first day of the year 1403. */
  private static final LocalDate START = LocalDate.of(2024, 3, 20);

  private static final int START_YEAR = 1403;

  /** Days of a year that is not a leap year. */
  private static final int DAYS = 365;

  /** The first six months have 31 days, the others 30, except the last. */
  private static final int LONG_MONTHS = 6;

  private static final int LONG_MONTH = 31;
  private static final int SHORT_MONTH = 30;

  /** Years of the cycle of leap years, and the leap years in it. Right for 1925 to 2088. */
  private static final int CYCLE = 33;

  private static final Set<Integer> LEAP = Set.of(1, 5, 9, 13, 17, 22, 26, 30);

  /** The months of the Persian calendar. */
  static final Map<String, Integer> PERSIAN_MONTHS =
      Map.ofEntries(
          Map.entry("فروردین", 1),
          Map.entry("اردیبهشت", 2),
          Map.entry("خرداد", 3),
          Map.entry("تیر", 4),
          Map.entry("مرداد", 5),
          Map.entry("شهریور", 6),
          Map.entry("مهر", 7),
          Map.entry("آبان", 8),
          Map.entry("آذر", 9),
          Map.entry("دی", 10),
          Map.entry("بهمن", 11),
          Map.entry("اسفند", 12));

  private OtherCalendars() {}

  /** Returns true if a year is one of these calendars. */
  static boolean has(int year) {
    return (year >= MIN_PERSIAN && year <= MAX_PERSIAN) || (year >= MIN_THAI && year <= MAX_THAI);
  }

  /**
   * Returns the day in the Gregorian calendar; empty if it is not a valid date.
   *
   * @throws java.time.DateTimeException if a Thai date is not valid
   */
  static Optional<LocalDate> day(int year, int month, int day) {
    if (year >= MIN_THAI) {
      return Optional.of(LocalDate.of(year - THAI_YEARS, month, day));
    }
    int length = month <= LONG_MONTHS ? LONG_MONTH : SHORT_MONTH;
    if (month < 1 || month > 2 * LONG_MONTHS || day < 1 || day > length) {
      return Optional.empty();
    }
    long days = 0;
    for (int y = START_YEAR; y < year; y++) {
      days += length(y);
    }
    for (int y = year; y < START_YEAR; y++) {
      days -= length(y);
    }
    int before = month - 1;
    days += Math.min(before, LONG_MONTHS) * (long) LONG_MONTH;
    days += Math.max(0, before - LONG_MONTHS) * (long) SHORT_MONTH;
    LocalDate date = START.plusDays(days + day - 1);
    boolean valid = month < 2 * LONG_MONTHS || day < SHORT_MONTH || LEAP.contains(year % CYCLE);
    return valid ? Optional.of(date) : Optional.empty();
  }

  private static int length(int year) {
    return LEAP.contains(year % CYCLE) ? DAYS + 1 : DAYS;
  }
}

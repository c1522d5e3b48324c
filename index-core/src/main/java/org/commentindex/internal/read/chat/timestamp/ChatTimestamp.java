package org.commentindex.internal.read.chat.timestamp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The date and time of a line as written, before the order of day and month is known.
 *
 * @param first the first number of the date: the year if {@code fixed}; {@link #NONE} if not stated
 * @param second the second number of the date: the month if {@code fixed}
 * @param third the third number of the date: the day if {@code fixed}
 * @param fixed whether the numbers are year, month and day, in this order
 * @param time the time of day, or null if it is not stated or invalid
 * @param zone the offset from UTC, or null if it is not stated
 * @param written the date as written
 */
public record ChatTimestamp(
    int first,
    int second,
    int third,
    boolean fixed,
    @Nullable LocalTime time,
    @Nullable ZoneOffset zone,
    String written) {

  /** In place of a number that the line does not state. */
  public static final int NONE = -1;

  /** Years below this have two digits, and are in the century that starts with {@link #CENTURY}. */
  private static final int FIRST_FULL_YEAR = 100;

  private static final int CENTURY = 2000;

  private static final int MONTHS = 12;

  /** Two digits that would be a later year are of the century before. Chosen by hand. */
  private static final int LAST_YEAR = 2069;

  /** Years of the Buddhist calendar, which Thai phones write, are above this. */
  private static final int BUDDHIST_YEARS = 2400;

  private static final int BUDDHIST_OFFSET = 543;

  /** Years below this are of another calendar, such as the Persian; no chat program is older. */
  private static final int FIRST_YEAR = 1970;

  /** Returns true if the line states a day and a month. */
  public boolean hasDay() {
    return second != NONE;
  }

  /** Returns true if the line states a day and a month but no year. */
  public boolean lacksYear() {
    return hasDay() && first == NONE;
  }

  /** Returns true if day and month could be exchanged and differ. */
  public boolean isAmbiguous() {
    return hasDay() && !fixed && first != second;
  }

  /**
   * Returns the only order in which the date exists, or null if there are several. A first number
   * of two digits may be a year unless the third is one for certain.
   */
  public @Nullable DateOrder onlyOrder() {
    if (!hasDay() || fixed) {
      return null;
    }
    if (second > MONTHS && first <= MONTHS) {
      return DateOrder.MONTH_FIRST;
    }
    return first > MONTHS && second <= MONTHS && third >= FIRST_FULL_YEAR
        ? DateOrder.DAY_FIRST
        : null;
  }

  /** Returns a timestamp with this day and the other's time. */
  public ChatTimestamp withTimeOf(ChatTimestamp other) {
    return new ChatTimestamp(first, second, third, fixed, other.time, other.zone, written);
  }

  /** Returns a timestamp with another year, for dates that state none. */
  public ChatTimestamp withYear(int year) {
    return new ChatTimestamp(year, second, third, true, time, zone, written);
  }

  /** Returns the day if dates have this order, or null if there is no such day. */
  public @Nullable LocalDate day(DateOrder order) {
    if (!hasDay() || lacksYear()) {
      return null;
    }
    boolean yearFirst = fixed || order == DateOrder.YEAR_FIRST;
    int year = fullYear(yearFirst ? first : third);
    int day = yearFirst ? third : order == DateOrder.DAY_FIRST ? first : second;
    int month = !yearFirst && order == DateOrder.MONTH_FIRST ? first : second;
    if (year < FIRST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(year > BUDDHIST_YEARS ? year - BUDDHIST_OFFSET : year, month, day);
    } catch (DateTimeException e) {
      return null; // not a date in this order
    }
  }

  /** Returns false if the line names another day of the week than the date has in this order. */
  boolean fitsWeekday(DateOrder order) {
    DayOfWeek named = fixed ? null : Weekdays.in(written);
    LocalDate day = named == null ? null : day(order);
    return day == null || day.getDayOfWeek() == named;
  }

  private static int fullYear(int year) {
    if (year >= FIRST_FULL_YEAR) {
      return year;
    }
    return year + (CENTURY + year > LAST_YEAR ? CENTURY - FIRST_FULL_YEAR : CENTURY);
  }

  /**
   * Returns the time of sending if dates have this order, or null if there is no such date. A time
   * without a zone is read as UTC.
   */
  public @Nullable Instant date(DateOrder order) {
    LocalDate day = day(order);
    return day == null || time == null
        ? null
        : day.atTime(time).toInstant(zone == null ? ZoneOffset.UTC : zone);
  }
}

package org.commentindex.internal.read.chat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of day and month in a chat's dates. */
public enum DateOrder {
  DAY_FIRST("day first"),
  MONTH_FIRST("month first");

  /**
   * The penalty for a date that does not exist, relative to 1 for a step back in time: messages may
   * be out of order, but no phone writes such dates. chosen by hand; WhatsAppTest covers it.
   */
  private static final int NO_DATE_PENALTY = 100;

  /**
   * The largest step back that is not penalized, in days: messages may arrive late. Chosen by hand.
   */
  private static final int MAX_DAYS_BACK = 1;

  /** A year for dates that state none: it has a 29th of February. */
  private static final int LEAP_YEAR = 2024;

  private final String displayName;

  DateOrder(String displayName) {
    this.displayName = displayName;
  }

  /** Returns the name shown in warnings, such as {@code day first}. */
  String displayName() {
    return displayName;
  }

  /**
   * Determines the order of a chat's dates: the order in which all dates exist. If all dates exist
   * in both orders, it is the one in which time advances. If time advances in both, it is guessed
   * from the format of the first date.
   */
  static DateOrder of(List<ChatTime> times) {
    int dayFirst = penalty(times, DAY_FIRST);
    int monthFirst = penalty(times, MONTH_FIRST);
    if (dayFirst != monthFirst) {
      return dayFirst < monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
    String written = times.isEmpty() ? "" : times.getFirst().written();
    // No leading zeros and a year of two digits, or "AM" after such a date, are the format of the
    // United States.
    boolean american =
        written.matches("\\d/\\d{1,2}/\\d{2}\\b.*|\\d{1,2}/\\d/\\d{2}\\b.*")
            || written.matches("(?:\\d/\\d{1,2}|\\d{1,2}/\\d)/\\d{4},? .*[AP]M");
    return american ? MONTH_FIRST : DAY_FIRST;
  }

  /** Returns true if {@link #of} determines the order from the dates, without guessing. */
  static boolean isCertain(List<ChatTime> times) {
    return penalty(times, DAY_FIRST) != penalty(times, MONTH_FIRST)
        || times.stream().allMatch(ChatTime::isUnambiguous);
  }

  /** Returns a penalty for dates that do not exist, and for steps back in time. */
  private static int penalty(List<ChatTime> times, DateOrder order) {
    int penalty = 0;
    LocalDate last = null;
    for (ChatTime time : times) {
      if (time.hasDate()) {
        LocalDate date = time.day(order, LEAP_YEAR);
        penalty += date == null ? NO_DATE_PENALTY : isBackwards(last, date) ? 1 : 0;
        last = date;
      }
    }
    return penalty;
  }

  private static boolean isBackwards(@Nullable LocalDate last, LocalDate date) {
    return last != null && date.isBefore(last.minusDays(MAX_DAYS_BACK));
  }
}

package org.commentindex.internal.read.chat.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of day and month in a chat's dates. */
public enum DateOrder {
  DAY_FIRST("day first"),
  MONTH_FIRST("month first"),

  /** The year has two digits. */
  YEAR_FIRST("year first");

  /**
   * The penalty for a date that does not exist, relative to 1 for a step back in time: messages may
   * be out of order, but no phone writes such dates. Chosen by hand; WhatsAppTest covers it.
   */
  private static final int NO_DATE_PENALTY = 100;

  /** The largest step back that is not penalized: messages may arrive late. Chosen by hand. */
  private static final Duration MAX_STEP_BACK = Duration.ofDays(1);

  /** No leading zeros, and a year of two digits or AM and PM: the formats of the United States. */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?<!\\d)(?:[1-9]/[1-9]\\d?|[1-9]\\d?/[1-9])/"
              + "(?:\\d{2}(?!\\d)|\\d{4},? .*(?<!\\p{L})[AP]M\\b)");

  /** The halves of the day in Korean, Chinese and Japanese. */
  private static final Pattern YEAR_FIRST_WORDS = Pattern.compile("오전|오후|[上下]午|午[前後]");

  private final String displayName;

  DateOrder(String displayName) {
    this.displayName = displayName;
  }

  /** Returns the name shown in warnings, such as {@code day first}. */
  public String displayName() {
    return displayName;
  }

  /**
   * Determines the order of a chat's dates: the order in which all dates exist. If all dates exist
   * in both orders, it is the one in which time advances. If time advances in both, it is guessed
   * from the format of the dates.
   */
  public static DateOrder of(List<ChatTimestamp> lines) {
    int dayFirst = penalty(lines, DAY_FIRST);
    int monthFirst = penalty(lines, MONTH_FIRST);
    if (isYearFirst(lines) && penalty(lines, YEAR_FIRST) <= Math.min(dayFirst, monthFirst)) {
      return YEAR_FIRST;
    }
    if (dayFirst != monthFirst) {
      return dayFirst < monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
    boolean american = lines.stream().anyMatch(line -> AMERICAN.matcher(line.written()).find());
    return american ? MONTH_FIRST : DAY_FIRST;
  }

  /** Returns true if {@link #of} determines the order from the dates, without guessing. */
  public static boolean isCertain(List<ChatTimestamp> lines) {
    return penalty(lines, DAY_FIRST) != penalty(lines, MONTH_FIRST)
        || of(lines) == YEAR_FIRST
        || lines.stream().noneMatch(ChatTimestamp::isAmbiguous);
  }

  /**
   * Returns true if the first numbers may be years: they vary less than the last, which are days,
   * or the words beside them are of a language that writes the year first.
   */
  private static boolean isYearFirst(List<ChatTimestamp> lines) {
    long firsts = lines.stream().mapToInt(ChatTimestamp::first).distinct().count();
    long thirds = lines.stream().mapToInt(ChatTimestamp::third).distinct().count();
    return firsts < thirds
        || lines.stream().anyMatch(line -> YEAR_FIRST_WORDS.matcher(line.written()).find());
  }

  /** Returns a penalty for dates that do not exist, and for steps back in time. */
  private static int penalty(List<ChatTimestamp> lines, DateOrder order) {
    int penalty = 0;
    Instant last = null;
    for (ChatTimestamp line : lines) {
      Instant date = line.date(order);
      boolean exists = date != null && line.fitsWeekday(order);
      penalty += date == null || !exists ? NO_DATE_PENALTY : isBackwards(last, date) ? 1 : 0;
      last = date;
    }
    return penalty;
  }

  private static boolean isBackwards(@Nullable Instant last, Instant date) {
    return last != null && date.isBefore(last.minus(MAX_STEP_BACK));
  }
}

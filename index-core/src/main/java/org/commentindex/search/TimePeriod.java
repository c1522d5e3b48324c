package org.commentindex.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A period of the calendar. Weeks are those of ISO 8601: they start on Monday. */
public enum TimePeriod {
  /** Years, such as {@code 2026}. */
  YEAR("uuuu"),
  /** Months, such as {@code 2026-04}. */
  MONTH("uuuu-MM"),
  /** Weeks, such as {@code 2026-W14}. */
  WEEK(""),
  /** Days, such as {@code 2026-04-05}. */
  DAY("uuuu-MM-dd");

  private final String pattern;

  TimePeriod(String pattern) {
    this.pattern = pattern;
  }

  /**
   * {@return the first day of the period that contains a day}
   *
   * @param day any day of the period
   */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case YEAR -> day.withDayOfYear(1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DAY -> day;
    };
  }

  /**
   * {@return the first day of the next period}
   *
   * @param start the first day of a period
   */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case YEAR -> start.plusYears(1);
      case MONTH -> start.plusMonths(1);
      case WEEK -> start.plusWeeks(1);
      case DAY -> start.plusDays(1);
    };
  }

  /**
   * {@return the period as the query language writes it: {@code 2026}, {@code 2026-04}, {@code
   * 2026-W14} or {@code 2026-04-05}}
   *
   * @param start its first day
   */
  public String label(LocalDate start) {
    return this == WEEK
        ? String.format(
            Locale.ROOT,
            "%04d-W%02d",
            start.get(IsoFields.WEEK_BASED_YEAR),
            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(start);
  }

  /** {@return the facet that counts comments by this period} */
  public Facet facet() {
    return Facet.valueOf(name());
  }
}

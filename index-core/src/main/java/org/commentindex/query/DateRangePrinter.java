package org.commentindex.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.commentindex.query.CommentQuery.Posted;
import org.jspecify.annotations.Nullable;

/** Prints a time span as a range of dates, both inclusive, at the coarsest exact precision. */
final class DateRangePrinter {
  private DateRangePrinter() {}

  /** The precisions of a printed date, coarsest first. */
  private enum Precision {
    YEAR("uuuu", ChronoUnit.YEARS),
    MONTH("uuuu-MM", ChronoUnit.MONTHS),
    DAY("uuuu-MM-dd", ChronoUnit.DAYS),
    MINUTE("uuuu-MM-dd'T'HH:mm'Z'", ChronoUnit.MINUTES),
    SECOND("uuuu-MM-dd'T'HH:mm:ss'Z'", ChronoUnit.SECONDS),
    NANO("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", ChronoUnit.NANOS);

    private final DateTimeFormatter format;
    private final ChronoUnit unit;

    Precision(String pattern, ChronoUnit unit) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      this.unit = unit;
    }

    private String print(LocalDateTime time) {
      return format.format(time);
    }
  }

  static String print(Posted posted) {
    return "date:" + range(posted.from(), posted.until());
  }

  /** Returns the range of a time span. */
  static String range(@Nullable Instant from, @Nullable Instant until) {
    if (isOutsideFourDigits(from) || isOutsideFourDigits(until)) {
      String first = from == null ? "" : from.toString();
      String last = until == null ? "" : justBefore(until).toString();
      return first + ".." + last;
    }
    Precision precision = finer(precision(from), precision(until));
    String first = from == null ? "" : precision.print(utc(from));
    String last = until == null ? "" : precision.print(utc(until).minus(1, precision.unit));
    boolean one = from != null && first.equals(last);
    return one ? first : first + ".." + last;
  }

  private static Precision finer(Precision a, Precision b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Precision precision(@Nullable Instant instant) {
    if (instant == null) {
      return Precision.YEAR;
    }
    LocalDateTime time = utc(instant);
    if (time.getNano() != 0) {
      return Precision.NANO;
    }
    if (time.getSecond() != 0) {
      return Precision.SECOND;
    }
    if (time.getHour() != 0 || time.getMinute() != 0) {
      return Precision.MINUTE;
    }
    if (time.getDayOfMonth() != 1) {
      return Precision.DAY;
    }
    return time.getMonthValue() == 1 ? Precision.YEAR : Precision.MONTH;
  }

  /** Returns true if the year, or that of the preceding instant, is not within 1 to 9999. */
  private static boolean isOutsideFourDigits(@Nullable Instant instant) {
    return instant != null
        && (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
            || instant.isAfter(Instant.parse("9999-12-31T23:59:59.999999999Z")));
  }

  private static Instant justBefore(Instant instant) {
    return instant.equals(Instant.MIN) ? instant : instant.minusNanos(1);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

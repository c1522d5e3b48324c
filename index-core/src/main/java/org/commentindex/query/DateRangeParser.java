package org.commentindex.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Parses the values of date fields, in a time zone.
 *
 * <p>A date is a span: {@code 2026} a year, {@code 2026-04} a month, {@code today} a day. {@code
 * after:} includes the span and {@code before:} excludes it, as in the search of mail programs and
 * forums, so {@code after:2026-04 before:2026-05} is April. {@code date:} includes both ends of a
 * range.
 */
final class DateRangeParser {
  static final String EXPECTED =
      "write 2026, 2026-04, 2026-04-05, 2026-04..2026-05, [2026-04 TO 2026-05], 7d or yesterday";

  /** The forms of {@code before:} and {@code after:}. */
  static final String EXPECTED_DATE = "write 2026, 2026-04, 2026-04-05, 7d or yesterday";

  /** The maximum length of a date in characters; longer than every format. */
  private static final int MAX_LENGTH = 80;

  private static final Pattern AGO =
      Pattern.compile(
          "([0-9]{1,4})(h|hours?|d|days?|w|weeks?|m|mo|months?|y|years?)",
          Pattern.CASE_INSENSITIVE);

  private final Instant now;
  private final ZoneId zone;

  DateRangeParser(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Returns the time before a date, or null if the text is not a date. */
  @Nullable Posted before(String text) {
    DateSpan period = period(text);
    return period == null ? null : new Posted(null, period.start());
  }

  /** Returns the time from a date on, or null if the text is not a date. */
  @Nullable Posted after(String text) {
    DateSpan period = period(text);
    return period == null ? null : new Posted(period.start(), null);
  }

  /** Returns the time of a date, a range or a comparison, or null if the text is none of these. */
  @Nullable Posted during(String text) {
    BracketRange brackets = BracketRange.parse(text);
    if (brackets != null) {
      return inBrackets(brackets);
    }
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return range(text.substring(0, dots), text.substring(dots + 2));
    }
    for (String sign : new String[] {">=", "<=", ">", "<", "="}) {
      if (text.startsWith(sign)) {
        return compared(sign, period(text.substring(sign.length())));
      }
    }
    DateSpan period = period(text);
    return period == null ? null : new Posted(period.start(), period.ago() ? null : period.end());
  }

  private static @Nullable Posted compared(String sign, @Nullable DateSpan period) {
    if (period == null) {
      return null;
    }
    return switch (sign) {
      case ">=" -> new Posted(period.start(), null);
      case ">" -> new Posted(period.end(), null);
      case "<" -> new Posted(null, period.start());
      case "<=" -> new Posted(null, period.end());
      default -> new Posted(period.start(), period.end());
    };
  }

  private @Nullable Posted range(String first, String last) {
    DateSpan from = first.isBlank() ? null : period(first);
    DateSpan until = last.isBlank() ? null : period(last);
    if ((from == null && !first.isBlank()) || (until == null && !last.isBlank())) {
      return null;
    }
    if (from != null && until != null && !from.start().isBefore(until.end())) {
      return null;
    }
    return new Posted(from == null ? null : from.start(), until == null ? null : until.end());
  }

  /** An end that is not included is excluded as a whole: {@code {2026-04 TO *}} starts in May. */
  private @Nullable Posted inBrackets(BracketRange range) {
    DateSpan from = range.isOpen(range.from()) ? null : period(range.from());
    DateSpan to = range.isOpen(range.to()) ? null : period(range.to());
    if ((from == null && !range.isOpen(range.from()))
        || (to == null && !range.isOpen(range.to()))
        || (from != null && to != null && !from.start().isBefore(to.end()))) {
      return null;
    }
    Instant start = from == null ? null : range.fromInclusive() ? from.start() : from.end();
    Instant end = to == null ? null : range.toInclusive() ? to.end() : to.start();
    boolean nothingBetween = start != null && end != null && !start.isBefore(end);
    return nothingBetween ? null : new Posted(start, end);
  }

  private @Nullable DateSpan period(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    Matcher ago = AGO.matcher(word);
    if (ago.matches()) {
      return ago(Long.parseLong(ago.group(1)), ago.group(2));
    }
    DateSpan named = named(word.replaceAll("[-_ ]", ""));
    return named != null ? named : DateParser.parse(text.strip(), zone);
  }

  private DateSpan ago(long number, String unit) {
    LocalDate today = today();
    LocalDate day =
        switch (unit.charAt(0)) {
          case 'd' -> today.minusDays(number);
          case 'w' -> today.minusWeeks(number);
          case 'm' -> today.minusMonths(number);
          case 'y' -> today.minusYears(number);
          default -> null;
        };
    if (day == null) {
      Instant second = now.minus(number, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
      return new DateSpan(second, second.plusSeconds(1), true);
    }
    return new DateSpan(start(day), start(day.plusDays(1)), true);
  }

  private @Nullable DateSpan named(String word) {
    LocalDate today = today();
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    LocalDate month = today.with(TemporalAdjusters.firstDayOfMonth());
    LocalDate year = today.with(TemporalAdjusters.firstDayOfYear());
    return switch (word) {
      case "today" -> days(today, today.plusDays(1));
      case "yesterday" -> days(today.minusDays(1), today);
      case "thisweek" -> days(monday, monday.plusWeeks(1));
      case "lastweek" -> days(monday.minusWeeks(1), monday);
      case "thismonth" -> days(month, month.plusMonths(1));
      case "lastmonth" -> days(month.minusMonths(1), month);
      case "thisyear" -> days(year, year.plusYears(1));
      case "lastyear" -> days(year.minusYears(1), year);
      default -> null;
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private DateSpan days(LocalDate from, LocalDate until) {
    return DateSpan.of(start(from), start(until));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}

package org.commentindex.internal.read;

import java.time.DateTimeException;
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
import org.commentindex.internal.read.base.TimestampParser;
import org.jspecify.annotations.Nullable;

/** Parses dates in the forms that web pages display. */
final class DisplayDates {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("[EEEE, ][EEE, ]MMMM d, yyyy[[,] h:mm a][[,] HH:mm]"),
          format("[EEEE, ][EEE, ]MMM d, yyyy[[,] h:mm a][[,] HH:mm]"),
          format("d MMMM yyyy[[,] HH:mm]"),
          format("d MMM yyyy[[,] HH:mm]"));

  private DisplayDates() {}

  /** Returns the instant, in UTC unless stated; null for other text, such as "3 days ago". */
  static @Nullable Instant parse(String text) {
    Instant exported = TimestampParser.parse(text);
    if (exported != null) {
      return exported;
    }
    String plain = text.strip().replace('\u202f', ' ').replace('\u00a0', ' ').replace(" at ", " ");
    for (DateTimeFormatter format : FORMATS) {
      Instant found = parse(plain, format);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor found = format.parse(text);
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

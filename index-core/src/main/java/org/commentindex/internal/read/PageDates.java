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
import org.commentindex.internal.read.base.Dates;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages show them to people. */
final class PageDates {
  private static final List<DateTimeFormatter> SHOWN =
      List.of(
          shown("[EEEE, ][EEE, ]MMMM d, yyyy[[,] h:mm a][[,] HH:mm]"),
          shown("[EEEE, ][EEE, ]MMM d, yyyy[[,] h:mm a][[,] HH:mm]"),
          shown("d MMMM yyyy[[,] HH:mm]"),
          shown("d MMM yyyy[[,] HH:mm]"));

  private PageDates() {}

  /** The moment a text names, without a zone UTC, or null: "3 days ago" names none. */
  static @Nullable Instant parse(String text) {
    Instant known = Dates.parse(text);
    if (known != null) {
      return known;
    }
    String plain = text.strip().replace('\u202f', ' ').replace('\u00a0', ' ').replace(" at ", " ");
    for (DateTimeFormatter form : SHOWN) {
      Instant found = parse(plain, form);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter form) {
    try {
      TemporalAccessor found = form.parse(text);
      boolean timed = found.isSupported(ChronoField.HOUR_OF_DAY);
      return (timed ? LocalDateTime.from(found) : LocalDate.from(found).atStartOfDay())
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // written in another form
    }
  }

  private static DateTimeFormatter shown(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }
}

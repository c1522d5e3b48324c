package org.commentindex.internal.read.service.declared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.read.chat.timestamp.ChatTimestampParser;
import org.commentindex.internal.read.chat.timestamp.DateOrder;
import org.commentindex.internal.read.value.TimestampParser;
import org.jspecify.annotations.Nullable;

/** Parses the dates of services that do not write ISO 8601 or numbers. */
final class ServiceDates {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("EEE MMM dd HH:mm:ss xx yyyy"), // X: Wed Oct 10 20:19:24 +0000 2018
          format("EEEE, MMMM d, yyyy 'at' h:mm:ss a 'UTC'"), // Google Chat
          format("MMMM d, yyyy 'at' h:mm:ss a 'UTC'"),
          format("MMM d, yyyy, h:mm:ss a"),
          format("MMM d, yyyy"),
          format("MMMM d, yyyy"));

  /** The spaces that Google writes before AM and PM. */
  private static final Pattern SPACES = Pattern.compile("[\\u202f\\u00a0]");

  private ServiceDates() {}

  /** Returns the instant; a time without a zone is UTC. Null if the text is not a date. */
  static @Nullable Instant parse(String text) {
    Instant date = TimestampParser.parse(text);
    if (date != null) {
      return date;
    }
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    for (DateTimeFormatter format : FORMATS) {
      Instant found = parse(plain, format);
      if (found != null) {
        return found;
      }
    }
    // Google writes dates in the language of the account.
    ChatTimestamp local = ChatTimestampParser.parse(plain);
    if (local == null || !local.hasDay() || local.lacksYear() || local.isAmbiguous()) {
      return null;
    }
    return local.date(DateOrder.YEAR_FIRST);
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor found = format.parse(text);
      return found.isSupported(ChronoField.OFFSET_SECONDS)
          ? Instant.from(found)
          : LocalDateTime.from(found).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter format(String pattern) {
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    if (!pattern.contains("mm")) {
      builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
    }
    return builder.toFormatter(Locale.US);
  }
}

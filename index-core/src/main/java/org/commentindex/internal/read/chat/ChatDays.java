package org.commentindex.internal.read.chat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of each line of a log whose lines may state only a time, or a date without a year.
 * Not thread-safe.
 */
final class ChatDays {
  /** A step back in time that is larger than this is midnight, not a late message. By hand. */
  private static final Duration MIDNIGHT = Duration.ofHours(12);

  /** A date without a year that is more than this many days before the last is of a new year. */
  private static final int DAYS_TO_NEW_YEAR = 180;

  private static final Pattern FILE_DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private @Nullable LocalDate day;
  private @Nullable LocalTime last;

  ChatDays(String source) {
    day = dayOfName(source);
  }

  /** Returns the day that the name of a file states, as those of ZNC do, or null. */
  private static @Nullable LocalDate dayOfName(String source) {
    Matcher m = FILE_DAY.matcher(source.substring(source.lastIndexOf('/') + 1));
    if (!m.find()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the day of a line, or null if it is unknown. Lines must come in their order. */
  @Nullable LocalDate dayOf(ChatTime time, DateOrder order) {
    LocalDate known = day;
    LocalTime clock = time.time();
    if (time.hasDate()) {
      LocalDate found = time.day(order, known == null ? 0 : known.getYear());
      boolean stepsBack =
          !time.hasYear()
              && found != null
              && known != null
              && found.isBefore(known.minusDays(DAYS_TO_NEW_YEAR));
      if (stepsBack) {
        found = time.day(order, Objects.requireNonNull(found).getYear() + 1);
      }
      day = found == null ? known : found;
      last = clock;
      return found;
    }
    if (known != null && clock != null && last != null && isMidnight(last, clock)) {
      day = known.plusDays(1);
    }
    last = clock == null ? last : clock;
    return day;
  }

  private static boolean isMidnight(LocalTime before, LocalTime after) {
    return Duration.between(after, before).compareTo(MIDNIGHT) > 0;
  }
}

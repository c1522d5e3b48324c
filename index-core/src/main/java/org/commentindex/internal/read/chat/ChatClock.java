package org.commentindex.internal.read.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.read.chat.timestamp.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * The day and year for lines that state only a time, or no year: they are taken from the last line
 * that states them, or from the name of the file. Not thread-safe.
 */
final class ChatClock {
  /** A day in the name of a file, as in {@code #bees_20240305.log}. */
  private static final Pattern DAY_IN_NAME =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([-_.]?)([0-9]{2})\\2([0-9]{2})(?![0-9])");

  /**
   * A step back by more hours than this is midnight, a smaller one a message out of order. Half a
   * day, chosen by hand.
   */
  private static final int MIDNIGHT_HOURS = 12;

  private @Nullable ChatTimestamp day;
  private @Nullable LocalTime last;
  private int lastMonth;
  private int year = ChatTimestamp.NONE;

  /** Creates a clock for a file with this name. */
  ChatClock(String fileName) {
    Matcher named = DAY_IN_NAME.matcher(fileName.substring(fileName.lastIndexOf('/') + 1));
    if (named.find()) {
      try {
        set(
            LocalDate.of(
                Integer.parseInt(named.group(1)),
                Integer.parseInt(named.group(3)),
                Integer.parseInt(named.group(4))));
      } catch (DateTimeException e) {
        day = null; // a number, not a day
      }
    }
  }

  /** Sets the day of the lines that follow. */
  void startDay(ChatTimestamp timestamp) {
    ChatTimestamp full = withYear(timestamp);
    if (full.hasDay()) {
      day = full;
      last = null;
      if (full.fixed() && !full.lacksYear()) {
        year = full.first();
        lastMonth = full.second();
      }
    }
  }

  /** Returns the timestamp of a line with the day and the year that it does not state. */
  @Nullable ChatTimestamp complete(@Nullable ChatTimestamp timestamp) {
    if (timestamp == null) {
      return null;
    }
    if (timestamp.hasDay()) {
      return withYear(timestamp);
    }
    LocalTime time = timestamp.time();
    LocalTime before = last;
    if (before != null && time != null && before.getHour() - time.getHour() > MIDNIGHT_HOURS) {
      LocalDate next = day == null || !day.fixed() ? null : day.day(DateOrder.DAY_FIRST);
      if (next != null) {
        set(next.plusDays(1));
      }
    }
    last = time;
    return day == null ? timestamp : day.withTimeOf(timestamp);
  }

  private void set(LocalDate date) {
    day =
        new ChatTimestamp(
            date.getYear(), date.getMonthValue(), date.getDayOfMonth(), true, null, null, "");
    year = date.getYear();
    lastMonth = date.getMonthValue();
  }

  /** Adds the year; it advances when December is followed by January. */
  private ChatTimestamp withYear(ChatTimestamp timestamp) {
    if (!timestamp.lacksYear() || year == ChatTimestamp.NONE) {
      return timestamp;
    }
    if (lastMonth == 12 && timestamp.second() == 1) {
      year++;
    }
    lastMonth = timestamp.second();
    return timestamp.withYear(year);
  }
}

package org.commentindex.internal.read.chat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a message: {@code 1/31/21, 12:00 - Ann: Hello} or, on an iPhone, {@code
 * [31/01/2021, 12:00:05] Ann: Hello}.
 *
 * @param first the first number of the date
 * @param second the second number of the date
 * @param third the third number of the date
 * @param time the time of day, or null if it is invalid
 * @param writtenDate the date as written
 * @param author the sender, or null for a system notice
 * @param text the rest of the line
 */
record MessageHeader(
    int first,
    int second,
    int third,
    @Nullable LocalTime time,
    String writtenDate,
    @Nullable String author,
    String text) {

  /** Lower bound of a header's length, in characters: {@code 1/1/21, 1:00 -} has 14 characters. */
  private static final int MIN_LENGTH = 12;

  /** A first number above this is a year, not a day or a month. */
  private static final int MAX_DAY = 31;

  private static final int HOURS_PER_HALF_DAY = 12;

  /** The last second of a minute: a leap second is read as the second before. */
  private static final int LAST_SECOND = 59;

  /** Years below this have two digits, and are in the century that starts with {@link #CENTURY}. */
  private static final int FIRST_FULL_YEAR = 100;

  private static final int CENTURY = 2000;

  private static final Pattern LINE =
      Pattern.compile(
          "[\\u200e\\u200f\\ufeff]*(?<open>\\[)?"
              + "(?<date>(?<one>\\d{1,4})(?<sep>[./-])(?<two>\\d{1,2})\\k<sep>(?<three>\\d{2,4}))\\.?,?\\s"
              + "(?:\\p{L}{1,5}\\s)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?"
              + "(?:[\\s\\u202f\\u00a0]?(?<half>[AaPp])\\.?[\\s\\u00a0]?[Mm]\\.?)?"
              + "(?<close>\\])?(?:\\s[-–])?\\s(?<rest>.*)");

  /**
   * The sender and the text. A sender's name has no quotation marks: system notices quote the names
   * of groups, which may contain a colon. The bound of its length limits backtracking.
   */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "[\\u200e\\u200f~\\u202f\\u00a0]*(?<name>[^:\"“”„«\\n]{1,80}?):(?: (?<text>.*)|$)");

  /** Parses a line; returns null if it does not start a message. */
  static @Nullable MessageHeader of(String line) {
    if (line.length() < MIN_LENGTH || !mayStart(line)) {
      return null;
    }
    Matcher m = LINE.matcher(line);
    if (!m.matches() || (m.group("open") == null) != (m.group("close") == null)) {
      return null;
    }
    if (m.group("open") == null && !line.substring(0, m.start("rest")).matches(".*\\s[-–]\\s")) {
      return null;
    }
    String rest = m.group("rest");
    Matcher author = AUTHOR.matcher(rest);
    boolean hasAuthor = author.matches();
    String text = hasAuthor ? author.group("text") : rest;
    return new MessageHeader(
        Integer.parseInt(m.group("one")),
        Integer.parseInt(m.group("two")),
        Integer.parseInt(m.group("three")),
        time(m),
        m.group("date"),
        hasAuthor ? author.group("name").strip() : null,
        text == null ? "" : text);
  }

  private static boolean mayStart(String line) {
    char c = line.charAt(0);
    return (c >= '0' && c <= '9') || c == '[' || c >= '\u200e';
  }

  private static @Nullable LocalTime time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      hour = hour % HOURS_PER_HALF_DAY + (half.equalsIgnoreCase("p") ? HOURS_PER_HALF_DAY : 0);
    }
    int minute = Integer.parseInt(m.group("minute"));
    int second = m.group("second") == null ? 0 : Integer.parseInt(m.group("second"));
    try {
      return LocalTime.of(hour, minute, Math.min(LAST_SECOND, second));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns true if the date starts with the year. */
  boolean yearFirst() {
    return first > MAX_DAY;
  }

  /**
   * Returns the time of sending if dates have this order, or null if there is no such date. Exports
   * do not name the time zone; the time is read as UTC.
   */
  @Nullable Instant date(DateOrder order) {
    if (time == null) {
      return null;
    }
    int year = yearFirst() ? first : third;
    int day = yearFirst() ? third : order == DateOrder.DAY_FIRST ? first : second;
    int month = yearFirst() ? second : order == DateOrder.DAY_FIRST ? second : first;
    try {
      return LocalDate.of(year < FIRST_FULL_YEAR ? CENTURY + year : year, month, day)
          .atTime(time)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

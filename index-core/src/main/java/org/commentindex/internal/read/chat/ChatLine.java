package org.commentindex.internal.read.chat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a message: {@code 1/31/21, 12:00 - Ann: Hello} or, on an iPhone, {@code
 * [31/01/2021, 12:00:05] Ann: Hello}.
 *
 * @param one the first number of the date
 * @param two the second
 * @param three the third
 * @param time hours and minutes, in a day of 24 hours, then seconds
 * @param written the date as it is written
 * @param author who sent it, or null if the chat says it itself
 * @param text the rest of the line
 */
record ChatLine(
    int one,
    int two,
    int three,
    LocalTimeOfDay time,
    String written,
    @Nullable String author,
    String text) {

  private static final Pattern LINE =
      Pattern.compile(
          "[\\u200e\\u200f\\ufeff]*(?<open>\\[)?"
              + "(?<date>(?<one>\\d{1,4})(?<sep>[./-])(?<two>\\d{1,2})\\k<sep>(?<three>\\d{2,4}))\\.?,?\\s"
              + "(?:\\p{L}{1,5}\\s)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?"
              + "(?:[\\s\\u202f\\u00a0]?(?<half>[AaPp])\\.?[\\s\\u00a0]?[Mm]\\.?)?"
              + "(?<close>\\])?(?:\\s[-–])?\\s(?<rest>.*)");

  /** A name has no quotation marks: the chat's own notices have, around a name of a group. */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "[\\u200e\\u200f~\\u202f\\u00a0]*(?<name>[^:\"“”„«\\n]{1,80}?):(?: (?<text>.*)|$)");

  /** Hour, minute and second of a day. */
  record LocalTimeOfDay(int hour, int minute, int second) {}

  /** The message that a line begins, or null if it begins none. */
  static @Nullable ChatLine of(String line) {
    if (line.length() < 12 || !mayBegin(line)) {
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
    boolean signed = author.matches();
    String text = signed ? author.group("text") : rest;
    return new ChatLine(
        Integer.parseInt(m.group("one")),
        Integer.parseInt(m.group("two")),
        Integer.parseInt(m.group("three")),
        time(m),
        m.group("date"),
        signed ? author.group("name").strip() : null,
        text == null ? "" : text);
  }

  private static boolean mayBegin(String line) {
    char first = line.charAt(0);
    return (first >= '0' && first <= '9') || first == '[' || first >= '\u200e';
  }

  private static LocalTimeOfDay time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = m.group("second");
    return new LocalTimeOfDay(
        hour, Integer.parseInt(m.group("minute")), second == null ? 0 : Integer.parseInt(second));
  }

  /** Whether its date begins with the year. */
  boolean yearFirst() {
    return one > 31;
  }

  /** When it was sent if dates are written so, or null if there is no such day. */
  @Nullable Instant date(DateOrder order) {
    int year = yearFirst() ? one : three;
    int day = yearFirst() ? three : order == DateOrder.DAY_FIRST ? one : two;
    int month = yearFirst() ? two : order == DateOrder.DAY_FIRST ? two : one;
    try {
      return LocalDateTime.of(
              year < 100 ? 2000 + year : year,
              month,
              day,
              time.hour(),
              time.minute(),
              Math.min(59, time.second()))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

package org.commentindex.internal.read.chat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp of a chat, in any usual order, script and language. The order of day and month may be
 * open; the date, its year or the time may be missing.
 *
 * @param first the first number of the date, or 0 if there is no date
 * @param second the second number of the date; if the month is a word, the month
 * @param third the third number of the date, or 0 if there is none
 * @param named true if the month is a word: the first number is the day
 * @param time the time of day, or null if it is missing or invalid
 * @param offset the offset from UTC, or null if it is not stated
 * @param written the date as written
 */
public record ChatTime(
    int first,
    int second,
    int third,
    boolean named,
    @Nullable LocalTime time,
    @Nullable ZoneOffset offset,
    String written) {

  /** Longest timestamp that is parsed, in characters: a long weekday and month have about 40. */
  private static final int MAX_LENGTH = 60;

  /** A first number above this is a year, not a day or a month. */
  private static final int MAX_DAY = 31;

  private static final int HOURS_PER_HALF_DAY = 12;

  /** The last second of a minute: a leap second is read as the second before. */
  private static final int LAST_SECOND = 59;

  /** Years below this have two digits, and are in the century that starts with {@link #CENTURY}. */
  private static final int FIRST_FULL_YEAR = 100;

  private static final int CENTURY = 2000;

  /** The first year that a chat can have; years before are of another calendar. */
  private static final int FIRST_YEAR = 1980;

  /** Years from here are Buddhist, 543 years ahead, as phones in Thailand write them. */
  private static final int FIRST_BUDDHIST_YEAR = 2480;

  private static final int BUDDHIST_YEARS_AHEAD = 543;

  private static final Pattern COLON_TIME =
      Pattern.compile("(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])");
  private static final Pattern WORD_TIME =
      Pattern.compile("(\\d{1,2})(?:時|时|点|시|h)\\s?(\\d{2})(?:分|분)?(?:(\\d{2})秒)?");
  private static final Pattern DOT_TIME =
      Pattern.compile("(?<=[\\s,])(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d.])");
  private static final Pattern ZONE =
      Pattern.compile("\\s?(?:(Z|UTC|GMT)(?![\\p{L}\\d+-])|(?:UTC|GMT)?([+-])(\\d{2}):?(\\d{2}))");
  private static final Pattern ISO_T = Pattern.compile("(?<=\\d)[Tt](?=\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern OTHER = Pattern.compile("[\\s\\d./,()\\[\\]（）'’-]*");

  /** Parses a timestamp; returns null if it has anything but a date and a time. */
  public static @Nullable ChatTime of(String written) {
    if (written.length() > MAX_LENGTH) {
      return null;
    }
    String text = ISO_T.matcher(plain(written)).replaceAll(" ");
    Matcher clock = clock(text);
    String date = text;
    LocalTime time = null;
    ZoneOffset offset = null;
    if (clock != null) {
      int end = clock.end();
      Matcher zone = ZONE.matcher(text).region(end, text.length());
      if (zone.lookingAt()) {
        offset = offset(zone);
        end = zone.end();
      }
      date = text.substring(0, clock.start()) + " " + text.substring(end);
      Boolean afternoon = ChatTimeWords.afternoon(date);
      time = time(clock, afternoon);
      date = ChatTimeWords.withoutHalfOfDay(date);
      if (time == null) {
        return null;
      }
    }
    return ofDate(date, time, offset, written);
  }

  /** Returns the text with ASCII digits and blanks, without marks of direction. */
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (c == '،' || c == '，' || c == '、') {
        plain.append(',');
      } else if (Character.getType(c) != Character.FORMAT) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static @Nullable Matcher clock(String text) {
    for (Pattern pattern : List.of(COLON_TIME, WORD_TIME, DOT_TIME)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  private static @Nullable LocalTime time(Matcher clock, @Nullable Boolean afternoon) {
    int hour = Integer.parseInt(clock.group(1));
    if (afternoon != null && hour <= HOURS_PER_HALF_DAY) {
      hour = hour % HOURS_PER_HALF_DAY + (afternoon ? HOURS_PER_HALF_DAY : 0);
    }
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    try {
      return LocalTime.of(hour, Integer.parseInt(clock.group(2)), Math.min(LAST_SECOND, second));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset offset(Matcher zone) {
    if (zone.group(1) != null) {
      return ZoneOffset.UTC;
    }
    int sign = zone.group(2).equals("-") ? -1 : 1;
    try {
      return ZoneOffset.ofHoursMinutes(
          sign * Integer.parseInt(zone.group(3)), sign * Integer.parseInt(zone.group(4)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ChatTime ofDate(
      String text, @Nullable LocalTime time, @Nullable ZoneOffset offset, String written) {
    String date = COMPACT_DATE.matcher(ChatTimeWords.separated(text)).replaceFirst("$1-$2-$3");
    int month = 0;
    Matcher words = WORD.matcher(date);
    while (words.find()) {
      int found = ChatTimeWords.month(words.group());
      if (found < 0) {
        return null;
      }
      month = month == 0 ? found : month;
    }
    List<Integer> numbers = new ArrayList<>();
    Matcher digits = NUMBER.matcher(date);
    while (digits.find() && digits.group().length() <= "2024".length()) {
      numbers.add(Integer.parseInt(digits.group()));
    }
    boolean plain = OTHER.matcher(WORD.matcher(date).replaceAll("")).matches();
    if (!plain || (numbers.isEmpty() && time == null) || numbers.size() > 3) {
      return null;
    }
    return switch (numbers.size()) {
      case 0 -> month == 0 ? new ChatTime(0, 0, 0, false, time, offset, "") : null;
      case 1 ->
          month == 0 ? null : new ChatTime(numbers.get(0), month, 0, true, time, offset, written);
      case 2 -> ofTwo(numbers, month, time, offset, written);
      default ->
          new ChatTime(
              numbers.get(0), numbers.get(1), numbers.get(2), false, time, offset, written);
    };
  }

  private static ChatTime ofTwo(
      List<Integer> numbers,
      int month,
      @Nullable LocalTime time,
      @Nullable ZoneOffset offset,
      String written) {
    int one = numbers.get(0);
    int two = numbers.get(1);
    if (month == 0) {
      return new ChatTime(one, two, 0, false, time, offset, written);
    }
    boolean yearFirst = one > MAX_DAY;
    return new ChatTime(
        yearFirst ? two : one, month, yearFirst ? one : two, true, time, offset, written);
  }

  /** Returns true if it has a date, with or without a year. */
  public boolean hasDate() {
    return first > 0;
  }

  /** Returns true if its date has a year. */
  public boolean hasYear() {
    return third > 0;
  }

  /** Returns true if the date is the same in both orders of day and month. */
  boolean isUnambiguous() {
    return named || first == second || first > MAX_DAY || !hasDate();
  }

  /**
   * Returns the day if dates have this order, or null if there is no such day.
   *
   * @param year the year of dates that state none, or 0 if it is unknown
   */
  public @Nullable LocalDate day(DateOrder order, int year) {
    boolean yearFirst = first > MAX_DAY;
    boolean dayFirst = named || order == DateOrder.DAY_FIRST;
    int day = yearFirst ? third : dayFirst ? first : second;
    int month = yearFirst || dayFirst ? second : first;
    int full = fullYear(yearFirst ? first : hasYear() ? third : year);
    try {
      return full == 0 ? null : LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int fullYear(int year) {
    int full = year > 0 && year < FIRST_FULL_YEAR ? CENTURY + year : year;
    full = full >= FIRST_BUDDHIST_YEAR ? full - BUDDHIST_YEARS_AHEAD : full;
    return full < FIRST_YEAR ? 0 : full;
  }

  /** Returns the instant on a day; without a stated offset, the time is read as UTC. */
  public @Nullable Instant on(@Nullable LocalDate day) {
    if (day == null || time == null) {
      return null;
    }
    return day.atTime(time).toInstant(offset == null ? ZoneOffset.UTC : offset);
  }
}

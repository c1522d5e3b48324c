package org.commentindex.internal.read.chat.timestamp;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the date and time at the start of a line, in the forms of many programs and languages:
 * {@code 31/01/2021, 12:00}, {@code Mar 05 19:02:11}, {@code 2024. 3. 5. 오후 7:02}. A text with any
 * other word is not a date.
 */
public final class ChatTimestampParser {
  private static final int HOURS_PER_HALF_DAY = 12;

  /** The last second of a minute: a leap second is read as the second before. */
  private static final int LAST_SECOND = 59;

  /** A first number above this is a year, not a day or a month. */
  private static final int MAX_DAY = 31;

  /** Maximum length of a timestamp in characters; chosen by hand, the longest seen have 45. */
  private static final int MAX_LENGTH = 60;

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:([0-9]{1,4})([./-])([0-9]{1,2})\\2([0-9]{1,4}),?[T ])?"
              + "([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");

  private static final Pattern NOISE =
      Pattern.compile("[\\u200e\\u200f\\u061c\\ufeff\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,4}) ?([./-]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,4})(?![0-9:])\\.?"
              + "|([0-9]{2,4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})(?:[:.h]|時|시 ?|点)([0-9]{2})(?:分|분)?"
              + "(?:[:.]([0-9]{2})(?:[.,][0-9]{1,9})?)?(?![0-9])"
              + " ?(Z\\b|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}(?![0-9]))?");

  private static final Pattern HALF = Pattern.compile("(?i)(?<!\\p{L})([ap])\\. ?m\\b\\.?");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.]*|[0-9]+");

  private static final Pattern ELSE = Pattern.compile("[^\\p{L}\\p{M}0-9\\s.,،:()（）\\[\\]/\\-–]");

  private ChatTimestampParser() {}

  /** Returns the timestamp, or null if the text is not a date, a time or both. */
  public static @Nullable ChatTimestamp parse(String written) {
    if (written.length() > MAX_LENGTH) {
      return null;
    }
    Matcher plain = PLAIN.matcher(written);
    return plain.matches() ? ofDigits(plain, written) : ofWords(written);
  }

  /** Returns the timestamp of the commonest form, without words: it is parsed much faster. */
  private static ChatTimestamp ofDigits(Matcher m, String written) {
    String second = m.group(7) == null ? "0" : m.group(7);
    LocalTime time = time(m.group(5), m.group(6), second, 0);
    if (m.group(1) == null) {
      int none = ChatTimestamp.NONE;
      return new ChatTimestamp(none, none, none, true, time, null, written);
    }
    int first = Integer.parseInt(m.group(1));
    return new ChatTimestamp(
        first,
        Integer.parseInt(m.group(3)),
        Integer.parseInt(m.group(4)),
        first > MAX_DAY,
        time,
        null,
        written);
  }

  private static @Nullable ChatTimestamp ofWords(String written) {
    StringBuilder rest = new StringBuilder(plain(written));
    int[] date = takeDate(rest);
    Matcher time = TIME.matcher(rest);
    boolean timed = time.find();
    String hour = timed ? time.group(1) : "";
    String minute = timed ? time.group(2) : "";
    String second = timed && time.group(3) != null ? time.group(3) : "0";
    ZoneOffset zone = timed ? zone(time.group(4)) : null;
    if (timed) {
      rest.replace(time.start(), time.end(), " ");
    }
    Words words = Words.of(rest.toString(), timed, date != null);
    if (words == null || (date == null && words.month == 0 && !timed)) {
      return null;
    }
    LocalTime clock = timed ? time(hour, minute, second, words.half) : null;
    String day = DATE.matcher(written).find() ? written : rest.toString().strip();
    if (date != null) {
      return date[0] > MAX_DAY
          ? new ChatTimestamp(date[0], date[1], date[2], true, clock, zone, day)
          : new ChatTimestamp(date[0], date[1], date[2], false, clock, zone, day);
    }
    boolean named = words.month > 0;
    return new ChatTimestamp(
        named ? words.year : ChatTimestamp.NONE,
        named ? words.month : ChatTimestamp.NONE,
        named ? words.day : ChatTimestamp.NONE,
        true,
        clock,
        zone,
        day);
  }

  /** Replaces digits of all scripts and kinds of blanks, and removes invisible marks. */
  private static String plain(String written) {
    String visible = NOISE.matcher(written).replaceAll("");
    StringBuilder out = new StringBuilder(visible.length());
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      int digit = Character.digit(c, 10);
      out.append(
          digit >= 0 ? (char) ('0' + digit) : Character.isSpaceChar(c) || c == '\t' ? ' ' : c);
    }
    return HALF.matcher(out).replaceAll("$1m");
  }

  private static int @Nullable [] takeDate(StringBuilder rest) {
    Matcher m = DATE.matcher(rest);
    if (!m.find()) {
      return null;
    }
    int at = m.group(1) != null ? 1 : 5;
    int next = at == 1 ? 3 : 6;
    int[] date = {
      Integer.parseInt(m.group(at)),
      Integer.parseInt(m.group(next)),
      Integer.parseInt(m.group(next + 1))
    };
    rest.replace(m.start(), m.end(), " ");
    return date;
  }

  private static @Nullable ZoneOffset zone(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    } catch (DateTimeException e) {
      return null; // no such offset
    }
  }

  private static @Nullable LocalTime time(String hour, String minute, String second, int half) {
    int hours = Integer.parseInt(hour);
    if (half != 0 && hours <= HOURS_PER_HALF_DAY) {
      hours = hours % HOURS_PER_HALF_DAY + (half == TimestampWords.PM ? HOURS_PER_HALF_DAY : 0);
    }
    try {
      int seconds = Math.min(LAST_SECOND, Integer.parseInt(second));
      return LocalTime.of(hours, Integer.parseInt(minute), seconds);
    } catch (DateTimeException e) {
      return null; // no such time
    }
  }

  /** The month, day and year in words and numbers, except a numeric date or a time. */
  private record Words(int month, int day, int year, int half) {

    /** Returns null if a word or a number has no place in a date. */
    static @Nullable Words of(String rest, boolean timed, boolean dated) {
      if (ELSE.matcher(rest).find()) {
        return null;
      }
      int month = 0;
      int half = 0;
      List<Integer> numbers = new ArrayList<>();
      Matcher words = WORD.matcher(rest);
      while (words.find()) {
        String word = words.group();
        if (Character.isDigit(word.charAt(0))) {
          if (word.length() > 4) {
            return null;
          }
          numbers.add(Integer.parseInt(word));
          continue;
        }
        // "de" is a word of dates in Spanish and the morning in Hungarian.
        boolean halves = timed && half == 0 && (dated || !word.equals("de"));
        Integer meaning = TimestampWords.meaning(word, halves);
        if (meaning == null) {
          return null;
        }
        half = meaning < 0 ? meaning : half;
        month = meaning > 0 ? meaning : month;
      }
      return of(month, half, numbers, dated);
    }

    private static @Nullable Words of(int month, int half, List<Integer> numbers, boolean dated) {
      if (dated || month == 0) {
        return numbers.isEmpty() ? new Words(0, 0, 0, half) : null;
      }
      if (numbers.isEmpty() || numbers.size() > 2) {
        return null;
      }
      boolean yearFirst = numbers.getFirst() > MAX_DAY;
      int year = numbers.size() == 1 ? ChatTimestamp.NONE : numbers.get(yearFirst ? 0 : 1);
      int day = numbers.get(yearFirst && numbers.size() == 2 ? 1 : 0);
      return day > MAX_DAY ? null : new Words(month, day, year, half);
    }
  }
}

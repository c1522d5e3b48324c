package org.commentindex.internal.split.timestamp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.WordBloomFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date or time in a short line, in the forms that pages write: absolute ({@code 3 May
 * 2021 10:49}), without a year, relative ({@code 3 hours ago}, {@code il y a 3 jours}), a time of
 * day, or abbreviated ({@code 3h}). Thread-safe.
 */
public final class TimestampFinder {
  /**
   * Longest line that is searched, in characters; a longer line is text. Chosen by hand;
   * PagePasteTest and SplitMeasureTest guard it.
   */
  public static final int MAX_LINE_LENGTH = 160;

  /**
   * Longest line without digits that is searched, in characters: "just now" and "yesterday" are
   * common in sentences, too. Chosen by hand; PagePasteTest guards it.
   */
  private static final int MAX_LENGTH_WITHOUT_DIGITS = 60;

  /** Years below this one are written with two digits. */
  private static final int FIRST_FULL_YEAR = 100;

  /** Two-digit years are of this century. */
  private static final int CENTURY = 2000;

  /** Years outside this range are numbers of another kind. */
  private static final int MIN_YEAR = 1970;

  private static final int MAX_YEAR = 2100;

  private static final char FIRST_ARABIC_DIGIT = '\u0660';
  private static final char LAST_PERSIAN_DIGIT = '\u06f9';

  private static final Set<String> TIME_WORDS =
      Set.of(
          ("ago just vor il hace há now yesterday today gestern heute hier aujourd'hui ayer hoy"
                  + " ieri oggi ontem hoje gisteren vandaag вчера сегодня wczoraj dzisiaj temu назад"
                  + " fa sitten sedan siden geleden önce atrás тому lalu trước منذ قبل پیش לפני पहले")
              .split(" "));
  private static final WordBloomFilter TIME_WORD_FILTER = new WordBloomFilter(TIME_WORDS);
  private static final WordBloomFilter MONTH_FILTER = new WordBloomFilter(MonthNames.names());

  /** An optional time of day with zone after a date. */
  private static final String TIME =
      "(?:(?:,| ?[|•·-]|T| at| um| [àÀ]| a las| às| alle| kl\\.?| в|,?"
          + " o)?\\s{marks}(?<hour>\\d{1,2})(?:[:hH.]| h )(?<minute>\\d{2})(?: min(?!\\p{L}))?(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?:"
          + " ?(?<half>[AaPp])\\.?[Mm]\\.?)?(?:"
          + " ?(?<zone>UTC|GMT|Z|[+-]\\d{2}:?\\d{2}))?(?![\\d:]))?";

  private static final String MONTH = "(?<month>\\p{L}{month})\\.?";

  /**
   * One form of absolute date.
   *
   * @param clue necessary condition, checked before the pattern
   * @param day the day of a match; empty if it is not a valid date
   * @param swapped the day with day and month swapped; empty if that is not valid
   */
  private record Form(
      Predicate<TimestampClues> clue,
      Pattern pattern,
      Function<MatchResult, Optional<LocalDate>> day,
      Function<MatchResult, Optional<LocalDate>> swapped) {}

  private static final List<Form> ABSOLUTE =
      List.of(
          form(
              TimestampClues::numericDate,
              "(?<![\\d.])(?<y>\\d{4})(?:[-/]|\\. ?)(?<m>\\d{1,2})(?:[-/]|\\."
                  + " ?)(?<d>\\d{1,2})(?!\\d)(?:\\.(?= |$))?",
              m -> day(m, "m")),
          form(
              TimestampClues::timeWord,
              "(?<y>\\d{4})年 ?(?<m>\\d{1,2})月 ?(?<d>\\d{1,2})日",
              m -> day(m, "m")),
          form(
              TimestampClues::namedMonth,
              "(?<!\\p{L})"
                  + MONTH
                  + " (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:),? ?(?<y>\\d{4})(?!\\d)",
              TimestampFinder::named),
          form(
              TimestampClues::namedMonth,
              "(?<!\\d)(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|º|er)? ?(?:de |of )?"
                  + MONTH
                  + ",?(?: de| del)? ?(?<y>\\d{4})(?!\\d)",
              TimestampFinder::named),
          form(
              TimestampClues::month,
              "(?<!\\d)(?<d>\\d{1,2})[/-]" + MONTH + "[/-](?<y>\\d{4}|\\d{2})(?!\\d)",
              TimestampFinder::named),
          form(
              TimestampClues::numericDate,
              "(?<![\\d.])(?<d>\\d{1,2})(?<sep>[./-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})(?![\\d.])",
              TimestampFinder::numeric,
              TimestampFinder::numericSwapped));

  /** A day and month without a year, or a month and year. */
  private static final Pattern YEARLESS =
      LinePattern.compile(
          "(?<!\\p{L})(?:"
              + MONTH
              + " (?:\\d{4}|['’]\\d{2}|\\d{1,2}(?:st|nd|rd|th)?)(?![\\d:])|(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)?"
              + " (?<after>\\p{L}{month})\\.?(?!\\p{L}))"
              + TIME);

  private static final Pattern RELATIVE =
      LinePattern.compile(
          "(?:(?:about|over|almost|~|vor|il y a|hace|há|πριν|for)"
              + " ?)?(?:\\d{1,4}|an?|one|einer?|einem|un|une|una|um|uma)"
              + " ?(?:(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|[smhdwy])\\.?"
              + " ago(?!\\p{L})|\\p{L}{unit}\\.?"
              + " (?:temu|назад|fa|sitten|sedan|siden|geleden|önce|atrás|тому|lalu|trước)(?!\\p{L}))|(?:vor|il"
              + " y a|hace|há) (?:\\d{1,4}|einer?|einem|un|une|una|um|uma)"
              + " \\p{L}{unit}(?!\\p{L})|(?:منذ|قبل|לפני) (?:\\d{1,4}"
              + " )?\\p{L}{month}(?!\\p{L})|\\d{1,4} \\p{L}{month} پیش|\\d{1,4} \\S{month}"
              + " पहले|\\d{1,4} ?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天|週間|周|か月|ヶ月|个月|個月|年|초|분|시간|일|주|개월|년)"
              + " ?(?:前|전)|(?<!\\p{L})(?:секунду|минуту|час|день|неделю|месяц|год|хвилину|годину"
              + "|тиждень|місяць|рік) (?:назад|тому)(?!\\p{L})|(?<![\\p{L}])(?:just"
              + " now|yesterday|today|gestern|heute|hier|aujourd'hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|вчера|сегодня|wczoraj|dzisiaj)(?!\\p{L})"
              + TIME,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SHORT_UNIT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,$#/-])\\d{1,3} ?(?:s|m|min|h|hr|d|w|wk|mo|y|yr)s?(?![\\p{L}\\d/-])");

  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:.])\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?![\\d:])");

  private TimestampFinder() {}

  /** Returns the timestamp of a line, or null if it has none or is longer than 160 characters. */
  public static @Nullable Timestamp find(String text) {
    if (text.length() > MAX_LINE_LENGTH) {
      return null;
    }
    String line = withAsciiDigits(text);
    TimestampClues clues = TimestampClues.of(line, TIME_WORD_FILTER, MONTH_FILTER);
    if (!clues.digit()) {
      boolean mayMatch = clues.timeWord() && line.length() <= MAX_LENGTH_WITHOUT_DIGITS;
      return mayMatch ? find(RELATIVE.matcher(line)) : null;
    }
    for (Form form : ABSOLUTE) {
      Matcher matcher = form.clue.test(clues) ? form.pattern.matcher(line) : null;
      if (matcher != null && matcher.find()) {
        Optional<LocalDate> day = form.day.apply(matcher);
        if (day.isPresent()) {
          Optional<LocalDate> swapped = form.swapped.apply(matcher);
          return new Timestamp(
              matcher.start(),
              matcher.end(),
              instant(day.get(), matcher),
              swapped.map(date -> instant(date, matcher)).orElse(null));
        }
      }
    }
    return undated(line, clues);
  }

  /** Replaces Arabic and Persian digits. */
  private static String withAsciiDigits(String text) {
    StringBuilder ascii = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_ARABIC_DIGIT && c <= LAST_PERSIAN_DIGIT && Character.isDigit(c)) {
        ascii = ascii == null ? new StringBuilder(text) : ascii;
        ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ascii == null ? text : ascii.toString();
  }

  private static @Nullable Timestamp undated(String line, TimestampClues clues) {
    Timestamp ago = clues.ago() && !clues.month() ? RelativeTime.find(line) : null;
    if (ago != null) {
      return ago;
    }
    Timestamp found = clues.month() || clues.ago() ? yearless(line) : null;
    if (found != null) {
      return found;
    }
    found = clues.timeWord() ? find(RELATIVE.matcher(line)) : null;
    found = found == null && clues.clock() ? find(CLOCK.matcher(line)) : found;
    return found == null && clues.shortUnit() ? find(SHORT_UNIT.matcher(line)) : found;
  }

  /**
   * Returns the first match that names a month. Matches may overlap: {@code ann 3. Mai} is tried as
   * "ann 3", then as "3. Mai".
   */
  private static @Nullable Timestamp yearless(String line) {
    Matcher matcher = YEARLESS.matcher(line);
    for (int from = 0; from <= line.length() && matcher.find(from); from = matcher.start() + 1) {
      String month =
          matcher.group("month") == null ? matcher.group("after") : matcher.group("month");
      if (MonthNames.number(month) > 0) {
        return new Timestamp(matcher.start(), matcher.end(), null);
      }
    }
    return null;
  }

  private static @Nullable Timestamp find(Matcher matcher) {
    return matcher.find() ? new Timestamp(matcher.start(), matcher.end(), null) : null;
  }

  private static Form form(
      Predicate<TimestampClues> clue, String day, Function<MatchResult, Optional<LocalDate>> read) {
    return form(clue, day, read, match -> Optional.empty());
  }

  private static Form form(
      Predicate<TimestampClues> clue,
      String day,
      Function<MatchResult, Optional<LocalDate>> read,
      Function<MatchResult, Optional<LocalDate>> swapped) {
    return new Form(clue, LinePattern.compile(day + TIME), read, swapped);
  }

  private static Optional<LocalDate> day(MatchResult match, String month) {
    return day(number(match, "y"), number(match, month), number(match, "d"));
  }

  private static Optional<LocalDate> named(MatchResult match) {
    int month = MonthNames.number(match.group("month"));
    int full = year(match);
    return month == 0 ? Optional.empty() : day(full, month, number(match, "d"));
  }

  /** Reads the day first, or the month first if the former is not a date. */
  private static Optional<LocalDate> numeric(MatchResult match) {
    Optional<LocalDate> dayFirst = numeric(match, false);
    return dayFirst.isPresent() ? dayFirst : numeric(match, true);
  }

  /** Reads the month first if both orders are dates; between dots the day is always first. */
  private static Optional<LocalDate> numericSwapped(MatchResult match) {
    boolean either = !match.group("sep").equals(".") && numeric(match, false).isPresent();
    return either ? numeric(match, true) : Optional.empty();
  }

  private static Optional<LocalDate> numeric(MatchResult match, boolean monthFirst) {
    int full = year(match);
    int one = number(match, "d");
    int two = number(match, "m");
    return monthFirst ? day(full, one, two) : day(full, two, one);
  }

  private static int year(MatchResult match) {
    int year = number(match, "y");
    return year < FIRST_FULL_YEAR ? CENTURY + year : year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      if (OtherCalendars.has(year)) {
        return OtherCalendars.day(year, month, day);
      }
      return year < MIN_YEAR || year > MAX_YEAR
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(LocalDate day, MatchResult match) {
    String hour = match.group("hour");
    if (hour == null) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    String half = match.group("half");
    int h = Integer.parseInt(hour);
    if (half != null) {
      h = h % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = match.group("second");
    try {
      LocalTime time =
          LocalTime.of(h, number(match, "minute"), second == null ? 0 : Integer.parseInt(second));
      return day.atTime(time).toInstant(zone(match.group("zone")));
    } catch (DateTimeException e) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  private static ZoneOffset zone(@Nullable String zone) {
    boolean offset = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
    return offset ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private static int number(MatchResult match, String group) {
    return Integer.parseInt(match.group(group));
  }
}

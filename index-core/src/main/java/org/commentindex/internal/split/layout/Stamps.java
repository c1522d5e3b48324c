package org.commentindex.internal.split.layout;

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
import org.jspecify.annotations.Nullable;

/** Finds dates and times in short lines, in the ways pages write them. Thread-safe. */
final class Stamps {
  /** Lines longer than this are not looked at: they are text. */
  static final int LONGEST = 160;

  private static final int LONGEST_WORDS = 60;
  private static final Set<String> TIME_WORDS =
      Set.of(
          ("ago just vor il hace há now yesterday today gestern heute hier aujourd'hui ayer hoy ieri oggi ontem"
                  + " hoje gisteren vandaag вчера сегодня wczoraj dzisiaj temu назад fa sitten sedan siden"
                  + " geleden önce atrás тому lalu trước")
              .split(" "));
  private static final WordFilter TIMES = new WordFilter(TIME_WORDS);
  private static final WordFilter MONTHS = new WordFilter(Months.names());
  private static final String TIME =
      "(?:(?:,| ?[|•·-]|T| at| um| à| a las| às| alle| kl\\.?| в|,? o)?\\s{0,3}(?<hour>\\d{1,2})[:h.](?<minute>\\d{2})"
          + "(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?"
          + "(?: ?(?<zone>UTC|GMT|Z|[+-]\\d{2}:?\\d{2}))?(?![\\d:]))?";
  private static final String WORD = "(?<month>\\p{L}{3,12})\\.?";

  private record Form(
      Predicate<Clues> clue,
      Pattern pattern,
      Function<MatchResult, Optional<LocalDate>> day,
      Function<MatchResult, Optional<LocalDate>> other) {}

  private static final List<Form> ABSOLUTE =
      List.of(
          form(
              Clues::numbers,
              "(?<![\\d.])(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)",
              m -> day(m, "m")),
          form(
              Clues::timeWord, "(?<y>\\d{4})年 ?(?<m>\\d{1,2})月 ?(?<d>\\d{1,2})日", m -> day(m, "m")),
          form(
              Clues::named,
              "(?<!\\p{L})"
                  + WORD
                  + " (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:),? ?(?<y>\\d{4})(?!\\d)",
              Stamps::named),
          form(
              Clues::named,
              "(?<!\\d)(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|º|er)? ?(?:de |of )?"
                  + WORD
                  + ",?(?: de| del)? ?(?<y>\\d{4})(?!\\d)",
              Stamps::named),
          form(
              Clues::numbers,
              "(?<![\\d.])(?<d>\\d{1,2})(?<sep>[./-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})(?![\\d.])",
              Stamps::numeric,
              Stamps::numericOtherWay));

  /** A day without its year, or a month with it. */
  private static final Pattern YEARLESS =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + WORD
              + " (?:\\d{4}|\\d{1,2}(?:st|nd|rd|th)?)(?![\\d:])|(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)?"
              + " (?<after>\\p{L}{3,12})\\.?(?!\\p{L}))"
              + TIME);

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:(?:about|over|almost|~|vor|il y a|hace|há|πριν|for) ?)?(?:\\d{1,4}|an?|one|einer?|einem|un|une|una|um|uma)"
              + " ?(?:(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|[smhdwy])\\.? ago(?!\\p{L})"
              + "|\\p{L}{1,12}\\.? (?:temu|назад|fa|sitten|sedan|siden|geleden|önce|atrás|тому|lalu|trước)(?!\\p{L}))"
              + "|(?:vor|il y a|hace|há) (?:\\d{1,4}|einer?|einem|un|une|una|um|uma) \\p{L}{1,12}(?!\\p{L})"
              + "|\\d{1,4} ?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天|週間|周|か月|ヶ月|个月|個月|年|초|분|시간|일|주|개월|년) ?(?:前|전)"
              + "|(?<![\\p{L}])(?:just now|yesterday|today|gestern|heute|hier|aujourd'hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|вчера|сегодня|wczoraj|dzisiaj)(?!\\p{L})"
              + TIME,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BRIEF =
      Pattern.compile(
          "(?<![\\p{L}\\d.,$#/-])\\d{1,3} ?(?:s|m|min|h|hr|d|w|wk|mo|y|yr)s?(?![\\p{L}\\d/-])");
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:.])\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?![\\d:])");

  private Stamps() {}

  /** The stamp of a line, or null if it shows none or is long. */
  static @Nullable Stamp find(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Clues clues = Clues.of(line, TIMES, MONTHS);
    if (!clues.digit()) {
      boolean told = clues.timeWord() && line.length() <= LONGEST_WORDS;
      return told ? found(RELATIVE.matcher(line)) : null;
    }
    for (Form form : ABSOLUTE) {
      Matcher matcher = form.clue.test(clues) ? form.pattern.matcher(line) : null;
      if (matcher != null && matcher.find()) {
        Optional<LocalDate> day = form.day.apply(matcher);
        if (day.isPresent()) {
          Optional<LocalDate> other = form.other.apply(matcher);
          return new Stamp(
              matcher.start(),
              matcher.end(),
              instant(day.get(), matcher),
              other.map(date -> instant(date, matcher)).orElse(null));
        }
      }
    }
    return undated(line, clues);
  }

  private static @Nullable Stamp undated(String line, Clues clues) {
    Stamp ago = clues.ago() && !clues.month() ? Ago.find(line) : null;
    if (ago != null) {
      return ago;
    }
    Stamp stamp = clues.month() || clues.ago() ? yearless(line) : null;
    if (stamp != null) {
      return stamp;
    }
    stamp = clues.timeWord() ? found(RELATIVE.matcher(line)) : null;
    stamp = stamp == null && clues.clock() ? found(CLOCK.matcher(line)) : stamp;
    return stamp == null && clues.brief() ? found(BRIEF.matcher(line)) : stamp;
  }

  /** The first that names a month: {@code ann 3. Mai} is looked at from "ann 3", then from "3.". */
  private static @Nullable Stamp yearless(String line) {
    Matcher matcher = YEARLESS.matcher(line);
    for (int from = 0; from <= line.length() && matcher.find(from); from = matcher.start() + 1) {
      String month =
          matcher.group("month") == null ? matcher.group("after") : matcher.group("month");
      if (Months.number(month) > 0) {
        return new Stamp(matcher.start(), matcher.end(), null);
      }
    }
    return null;
  }

  private static @Nullable Stamp found(Matcher matcher) {
    return matcher.find() ? new Stamp(matcher.start(), matcher.end(), null) : null;
  }

  private static Form form(
      Predicate<Clues> clue, String day, Function<MatchResult, Optional<LocalDate>> read) {
    return form(clue, day, read, match -> Optional.empty());
  }

  private static Form form(
      Predicate<Clues> clue,
      String day,
      Function<MatchResult, Optional<LocalDate>> read,
      Function<MatchResult, Optional<LocalDate>> other) {
    return new Form(clue, Pattern.compile(day + TIME), read, other);
  }

  private static Optional<LocalDate> day(MatchResult match, String month) {
    return day(number(match, "y"), number(match, month), number(match, "d"));
  }

  private static Optional<LocalDate> named(MatchResult match) {
    int month = Months.number(match.group("month"));
    return month == 0 ? Optional.empty() : day(number(match, "y"), month, number(match, "d"));
  }

  /** The day first, unless that is no date. */
  private static Optional<LocalDate> numeric(MatchResult match) {
    Optional<LocalDate> dayFirst = numeric(match, false);
    return dayFirst.isPresent() ? dayFirst : numeric(match, true);
  }

  /** The month first, where both ways are dates; with dots the day is first everywhere. */
  private static Optional<LocalDate> numericOtherWay(MatchResult match) {
    boolean either = !match.group("sep").equals(".") && numeric(match, false).isPresent();
    return either ? numeric(match, true) : Optional.empty();
  }

  private static Optional<LocalDate> numeric(MatchResult match, boolean monthFirst) {
    int year = number(match, "y");
    int full = year < 100 ? 2000 + year : year;
    int one = number(match, "d");
    int two = number(match, "m");
    return monthFirst ? day(full, one, two) : day(full, two, one);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1970 || year > 2100
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

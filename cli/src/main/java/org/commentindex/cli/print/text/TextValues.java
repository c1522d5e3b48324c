package org.commentindex.cli.print.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.LineRange;
import org.commentindex.model.SourceRecord;

/** Numbers, days and positions as text. */
public final class TextValues {
  private static final int PERCENT = 100;

  /** The smallest share that one decimal shows. */
  private static final double SMALLEST_PERCENT = 0.05;

  private TextValues() {}

  /** Returns a number with a comma between groups of three digits. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number and its noun: {@code 1 comment}, {@code 2,000 comments}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (Math.abs(number) == 1 ? "" : "s");
  }

  /**
   * Returns a share in percent, with one decimal. A share above 0 is not shown as 0.
   *
   * @param columns the width of the text, which is padded with spaces before it
   */
  public static String share(double share, int columns) {
    double percent = share * PERCENT;
    String text =
        percent > 0 && percent < SMALLEST_PERCENT
            ? "<0.1%"
            : String.format(Locale.ROOT, "%.1f%%", percent);
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }

  /** Adds a number and a word to a list, unless the number is 0. */
  public static void addCount(List<String> counts, long number, String word) {
    if (number > 0) {
      counts.add(number(number) + " " + word);
    }
  }

  /** Returns the day in a time zone. */
  public static String day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone).toString();
  }

  /**
   * Returns the day and the minute in a time zone, {@code 2026-04-02 08:14}; only the day for
   * midnight, which stands for a day without a time.
   */
  public static String minute(Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    String day = time.toLocalDate().toString();
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + time.toLocalTime();
  }

  /** Returns {@code line 3} or {@code lines 3-7}. */
  public static String lines(LineRange lines) {
    return (lines.first() == lines.last() ? "line " : "lines ") + range(lines);
  }

  /**
   * Returns the position of a record: {@code thread.txt:10-25}, or {@code page.html#3} where a
   * source has no line numbers.
   */
  public static String position(SourceRecord record) {
    return TerminalText.line(record.source()) + positionInSource(record);
  }

  /** Returns the position of a record without its source: {@code :10-25} or {@code #3}. */
  static String positionInSource(SourceRecord record) {
    LineRange lines = record.lines();
    return lines == null ? "#" + record.number() : ":" + range(lines);
  }

  private static String range(LineRange lines) {
    return lines.first() == lines.last()
        ? Integer.toString(lines.first())
        : lines.first() + "-" + lines.last();
  }
}

package org.commentindex.internal.read.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the numbers of a date comes first. */
enum DateOrder {
  DAY_FIRST("day first"),
  MONTH_FIRST("month first");

  private final String words;

  DateOrder(String words) {
    this.words = words;
  }

  /** What people call it. */
  String words() {
    return words;
  }

  /**
   * The order in which a chat writes its dates: the one that makes a day of each, else the one in
   * which time goes forwards, else that of the countries that write dates with such signs.
   */
  static DateOrder of(List<ChatLine> lines) {
    int dayFirst = faults(lines, DAY_FIRST);
    int monthFirst = faults(lines, MONTH_FIRST);
    if (dayFirst != monthFirst) {
      return dayFirst < monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
    String written = lines.isEmpty() ? "" : lines.getFirst().written();
    // Without leading zeros and with a year of two digits: the United States.
    boolean american = written.matches("\\d/\\d{1,2}/\\d{2}|\\d{1,2}/\\d/\\d{2}");
    return american ? MONTH_FIRST : DAY_FIRST;
  }

  /** Whether a chat shows which order it is. */
  static boolean isPlain(List<ChatLine> lines) {
    return faults(lines, DAY_FIRST) != faults(lines, MONTH_FIRST)
        || lines.stream().allMatch(line -> line.one() == line.two() || line.yearFirst());
  }

  /** Days that do not exist count more than steps back in time, of which there are some. */
  private static int faults(List<ChatLine> lines, DateOrder order) {
    int faults = 0;
    Instant last = null;
    for (ChatLine line : lines) {
      Instant date = line.date(order);
      faults += date == null ? 100 : isBackwards(last, date) ? 1 : 0;
      last = date;
    }
    return faults;
  }

  private static boolean isBackwards(@Nullable Instant last, Instant date) {
    return last != null && date.isBefore(last.minusSeconds(24 * 60 * 60));
  }
}

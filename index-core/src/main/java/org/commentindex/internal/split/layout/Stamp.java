package org.commentindex.internal.split.layout;

import java.time.Instant;
import org.commentindex.internal.split.base.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A date or time as a page shows it.
 *
 * @param start where it begins in the line, 0-based
 * @param end where it ends, exclusive
 * @param date what it says, UTC midnight when it says a day only; null when it is relative or lacks
 *     the year or the day
 * @param other what it says with day and month the other way round; null if that is no date
 */
record Stamp(int start, int end, @Nullable Instant date, @Nullable Instant other) {
  /** A stamp that can be read in one way only. */
  Stamp(int start, int end, @Nullable Instant date) {
    this(start, end, date, null);
  }

  /** An author, and the date of a stamp if there is one. */
  static Byline by(@Nullable String author, @Nullable Stamp stamp) {
    return stamp == null
        ? Byline.of(author, null)
        : new Byline(author, stamp.date, stamp.other, null, null);
  }

  /** The line without the stamp. */
  String without(String line) {
    return line.substring(0, start) + " " + line.substring(end);
  }
}

package org.commentindex.internal.split.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date or time as a page shows it.
 *
 * @param start where it begins in the line, 0-based
 * @param end where it ends, exclusive
 * @param date what it says, UTC midnight when it says a day only; null when it is relative or lacks
 *     the year or the day
 */
record Stamp(int start, int end, @Nullable Instant date) {
  /** The line without the stamp. */
  String without(String line) {
    return line.substring(0, start) + " " + line.substring(end);
  }
}

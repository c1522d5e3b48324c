package org.commentindex.internal.split.timestamp;

import java.time.Instant;
import org.commentindex.internal.split.base.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A date or time found in a line.
 *
 * @param start offset of its first character in the line, 0-based
 * @param end offset after its last character
 * @param date the point in time, midnight UTC for a day without a time; null for a relative time
 *     and for a date without year or day
 * @param swappedDate the point in time with day and month swapped; null unless both orders are
 *     valid
 */
public record Timestamp(int start, int end, @Nullable Instant date, @Nullable Instant swappedDate) {

  /** Creates a timestamp that is not ambiguous. */
  public Timestamp(int start, int end, @Nullable Instant date) {
    this(start, end, date, null);
  }

  /** Returns a byline of an author and a timestamp, either of which may be null. */
  public static Byline byline(@Nullable String author, @Nullable Timestamp timestamp) {
    return timestamp == null
        ? Byline.of(author, null)
        : new Byline(author, null, timestamp.date, timestamp.swappedDate, null, null);
  }

  /** Returns the line with the timestamp replaced by a space. */
  public String removeFrom(String line) {
    return line.substring(0, start) + " " + line.substring(end);
  }
}

package org.commentindex.query;

import java.time.Instant;

/**
 * The time span of a date.
 *
 * @param start the first instant, inclusive
 * @param end the last instant, exclusive
 * @param ago true for a relative date such as {@code 7d}, which means everything since then
 */
record DateSpan(Instant start, Instant end, boolean ago) {

  static DateSpan of(Instant start, Instant end) {
    return new DateSpan(start, end, false);
  }
}

package org.commentindex.query;

import java.time.Instant;

/**
 * What a date stands for.
 *
 * @param start its first instant
 * @param end the first instant behind it
 * @param ago it was told from now, as {@code 7d}: alone it means since then
 */
record DateSpan(Instant start, Instant end, boolean ago) {

  static DateSpan of(Instant start, Instant end) {
    return new DateSpan(start, end, false);
  }
}

package org.commentindex.query;

import java.time.Instant;

/**
 * What a date stands for.
 *
 * @param start its first instant
 * @param end the first instant behind it
 * @param ago it was told from now, as {@code 7d}: alone it means since then
 */
record Period(Instant start, Instant end, boolean ago) {

  static Period of(Instant start, Instant end) {
    return new Period(start, end, false);
  }
}

package org.commentindex.internal.split.layout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commentindex.internal.split.base.Byline;

/**
 * Whether {@code 6/2/21} is the second of June or the sixth of February: all dates of a page are
 * read in the way in which those of comments below each other lie closer together. So a date that
 * can be read in one way only decides for those around it, and a log goes on from day to day.
 */
final class DateOrder {
  private DateOrder() {}

  /** Whether the dates are better read with day and month the other way round. */
  static boolean isOtherWay(List<Byline> bylines) {
    return bylines.stream().anyMatch(byline -> byline.otherDate() != null)
        && distance(bylines.stream().map(Byline::swapped).toList()).compareTo(distance(bylines))
            < 0;
  }

  private static Duration distance(List<Byline> bylines) {
    Duration distance = Duration.ZERO;
    Instant before = null;
    for (Byline byline : bylines) {
      Instant date = byline.date();
      if (date != null) {
        distance = before == null ? distance : distance.plus(Duration.between(before, date).abs());
        before = date;
      }
    }
    return distance;
  }
}

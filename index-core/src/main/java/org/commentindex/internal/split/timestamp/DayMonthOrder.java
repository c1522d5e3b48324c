package org.commentindex.internal.split.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commentindex.internal.split.base.Byline;

/**
 * Decides whether {@code 6/2/21} is the second of June or the sixth of February, once for a whole
 * page. Chooses the order in which the dates of consecutive comments are closer together, so that
 * an unambiguous date disambiguates the dates around it.
 */
public final class DayMonthOrder {
  private DayMonthOrder() {}

  /** Returns true if the page's dates are closer together with day and month swapped. */
  public static boolean isSwapped(List<Byline> bylines) {
    return bylines.stream().anyMatch(byline -> byline.swappedDate() != null)
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

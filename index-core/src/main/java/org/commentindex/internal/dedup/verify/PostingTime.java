package org.commentindex.internal.dedup.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Compares times of posting, which sources state to the day, the minute or the second. */
final class PostingTime {
  private PostingTime() {}

  /** Returns true unless both times are known and differ in what both state. */
  static boolean mayBeEqual(@Nullable Instant one, @Nullable Instant two) {
    if (one == null || two == null || one.equals(two)) {
      return true;
    }
    if (isMoment(one) != isMoment(two)) {
      // A day and a time: the day may be that of another time zone.
      return Duration.between(one, two).abs().compareTo(Duration.ofDays(1)) <= 0;
    }
    ChronoUnit precision = precision(one);
    if (precision(two).compareTo(precision) > 0) {
      precision = precision(two);
    }
    return one.truncatedTo(precision).equals(two.truncatedTo(precision));
  }

  /** Returns true if both times are known and more than a day apart, whatever their time zones. */
  static boolean areDaysApart(@Nullable Instant one, @Nullable Instant two) {
    return one != null
        && two != null
        && Duration.between(one, two).abs().compareTo(Duration.ofDays(1)) > 0;
  }

  /** Returns true if both times are known to the minute and are the same second. */
  static boolean areSameMoment(@Nullable Instant one, @Nullable Instant two) {
    return one != null
        && two != null
        && isMoment(one)
        && one.getEpochSecond() == two.getEpochSecond()
        && mayBeEqual(one, two);
  }

  /** Returns false if a time is midnight in UTC: the source states only the day. */
  static boolean isMoment(Instant time) {
    return !time.equals(time.truncatedTo(ChronoUnit.DAYS));
  }

  private static ChronoUnit precision(Instant time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      return ChronoUnit.MILLIS;
    }
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES))
        ? ChronoUnit.MINUTES
        : ChronoUnit.SECONDS;
  }
}

package org.commentindex.search;

import org.jspecify.annotations.Nullable;

/** The properties by which comments can be counted. */
public enum Facet {
  /** The topics of a comment. */
  TOPIC(null),
  /** The sites of cited URLs, such as {@code example.org}. */
  SITE(null),
  /** The cited URLs in canonical form. */
  URL(null),
  /** The name of the author. */
  AUTHOR(null),
  /** The sources that have a record of the comment. */
  SOURCE(null),
  /** The id or name of the thread. */
  THREAD(null),
  /** The language code. */
  LANG(null),
  /** The year of posting, such as {@code 2026}. */
  YEAR(TimePeriod.YEAR),
  /** The month of posting, such as {@code 2026-04}. */
  MONTH(TimePeriod.MONTH),
  /** The week of posting, such as {@code 2026-W14}. */
  WEEK(TimePeriod.WEEK),
  /** The day of posting, such as {@code 2026-04-05}. */
  DAY(TimePeriod.DAY),
  /** The near-duplicate group. */
  GROUP(null);

  private final @Nullable TimePeriod period;

  Facet(@Nullable TimePeriod period) {
    this.period = period;
  }

  /** {@return the period of time that the values are, or null if they are not periods} */
  public @Nullable TimePeriod period() {
    return period;
  }
}

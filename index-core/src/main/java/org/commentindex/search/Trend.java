package org.commentindex.search;

import java.util.List;
import java.util.Objects;

/**
 * How many comments match several queries in each period of time.
 *
 * @param by the period of time
 * @param periods the periods in order of time, from the first to the last that has a comment, also
 *     those between them without one
 * @param all the number of all comments of each period
 * @param undated the number of all comments without a date, which are in no period
 * @param series the comments that match, one series for each query
 */
public record Trend(
    TimePeriod by, List<String> periods, List<Long> all, long undated, List<TrendSeries> series) {

  public Trend {
    Objects.requireNonNull(by, "by == null");
    periods = List.copyOf(periods);
    all = List.copyOf(all);
    series = List.copyOf(series);
    if (periods.size() != all.size()) {
      throw new IllegalArgumentException("each period has a number of comments");
    }
  }

  /**
   * {@return the share of all comments of a period that match a query, 0 to 1}
   *
   * @param of the series of the query
   * @param period the index of the period
   */
  public double share(TrendSeries of, int period) {
    long comments = all.get(period);
    return comments == 0 ? 0 : (double) of.counts().get(period) / comments;
  }
}

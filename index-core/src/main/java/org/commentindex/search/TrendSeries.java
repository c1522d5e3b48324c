package org.commentindex.search;

import java.util.List;
import java.util.Objects;
import org.commentindex.query.ParsedQuery;

/**
 * The comments that match a query over time.
 *
 * @param query the query
 * @param counts the number of comments in each period of the {@link Trend}
 * @param comments the number of all comments that match, with and without a date
 * @param undated the number of these comments without a date
 */
public record TrendSeries(ParsedQuery query, List<Long> counts, long comments, long undated) {

  public TrendSeries {
    Objects.requireNonNull(query, "query == null");
    counts = List.copyOf(counts);
  }
}

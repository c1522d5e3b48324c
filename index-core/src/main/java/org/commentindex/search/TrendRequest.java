package org.commentindex.search;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A request to compare queries over time.
 *
 * <p>Immutable: each {@code with} method returns a copy with one option changed.
 *
 * @param queries the queries, at least one
 * @param by the period of time
 * @param zone the time zone of the periods
 * @param among the query that selects the comments to count and to compare with; null for all
 */
public record TrendRequest(
    List<ParsedQuery> queries, TimePeriod by, ZoneId zone, @Nullable CommentQuery among) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is no query
   */
  public TrendRequest {
    queries = List.copyOf(queries);
    Objects.requireNonNull(by, "by == null");
    Objects.requireNonNull(zone, "zone == null");
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("a trend has at least one query, got none");
    }
  }

  /**
   * A request to compare texts in the query language by period, in UTC, among all comments.
   *
   * @param by the length of the periods
   * @param queries the texts in the query language
   * @return the request
   */
  public static TrendRequest of(TimePeriod by, String... queries) {
    QueryParser parser = QueryParser.create();
    return new TrendRequest(
        List.of(queries).stream().map(parser::parse).toList(), by, ZoneOffset.UTC, null);
  }

  /**
   * {@return a copy with this time zone of the periods}
   *
   * @param value the time zone
   */
  public TrendRequest withZone(ZoneId value) {
    return new TrendRequest(queries, by, value, among);
  }

  /**
   * {@return a copy that counts only the comments that match a query, or all comments if it is
   * null}
   *
   * @param value the query that selects the comments; null for all
   */
  public TrendRequest among(@Nullable CommentQuery value) {
    return new TrendRequest(queries, by, zone, value);
  }
}

package org.commentindex.search;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/**
 * A request to count comments by a facet.
 *
 * <p>Immutable: each {@code with} method returns a copy with one option changed.
 *
 * @param facet the facet
 * @param among the query that selects the comments to count; null for all
 * @param limit the maximum number of values; 0 for all
 * @param sort the order of the values
 * @param zone the time zone of years, months, weeks and days
 * @param zeros whether periods without a comment between the first and the last are included
 */
public record FacetRequest(
    Facet facet,
    @Nullable CommentQuery among,
    int limit,
    FacetSort sort,
    ZoneId zone,
    boolean zeros) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the limit is below 0, or if zeros are requested for a facet
   *     whose values are not periods of time
   */
  public FacetRequest {
    Objects.requireNonNull(facet, "facet == null");
    Objects.requireNonNull(sort, "sort == null");
    Objects.requireNonNull(zone, "zone == null");
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be >= 0, got " + limit);
    }
    if (zeros && facet.period() == null) {
      throw new IllegalArgumentException("zeros are for year, month, week and day, not " + facet);
    }
  }

  /**
   * A request for all values among all comments: periods of time in order of time, in UTC; other
   * values by their number of comments.
   *
   * @param facet the facet
   * @return the request
   */
  public static FacetRequest of(Facet facet) {
    FacetSort sort = facet.period() == null ? FacetSort.COUNT : FacetSort.VALUE;
    return new FacetRequest(facet, null, 0, sort, ZoneOffset.UTC, false);
  }

  /**
   * {@return a copy that counts the comments that match a query, or all if it is null}
   *
   * @param value the query that selects the comments; null for all
   */
  public FacetRequest among(@Nullable CommentQuery value) {
    return new FacetRequest(facet, value, limit, sort, zone, zeros);
  }

  /**
   * {@return a copy with this maximum number of values; 0 for all}
   *
   * @param value the maximum number of values; 0 for all
   */
  public FacetRequest withLimit(int value) {
    return new FacetRequest(facet, among, value, sort, zone, zeros);
  }

  /**
   * {@return a copy with this order of values}
   *
   * @param value the order
   */
  public FacetRequest withSort(FacetSort value) {
    return new FacetRequest(facet, among, limit, value, zone, zeros);
  }

  /**
   * {@return a copy with this time zone of years, months, weeks and days}
   *
   * @param value the time zone
   */
  public FacetRequest withZone(ZoneId value) {
    return new FacetRequest(facet, among, limit, sort, value, zeros);
  }

  /** {@return a copy that includes periods without a comment} */
  public FacetRequest withZeros() {
    return new FacetRequest(facet, among, limit, sort, zone, true);
  }
}

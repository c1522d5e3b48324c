package org.commentindex.search;

import java.util.List;
import java.util.Objects;

/**
 * The comments counted by a facet.
 *
 * @param facet the facet
 * @param counts the values in the requested order, up to the requested number
 * @param values the number of values without the limit
 * @param comments the number of comments that the request selects; a comment with several values
 *     counts once here, and once for each value in {@code counts}
 * @param undated the number of these comments without a date if the values are periods of time,
 *     else 0
 */
public record FacetResult(
    Facet facet, List<FacetCount> counts, long values, long comments, long undated) {

  public FacetResult {
    Objects.requireNonNull(facet, "facet == null");
    counts = List.copyOf(counts);
  }

  /**
   * {@return a number of comments divided by the number of all selected comments, 0 to 1}
   *
   * @param some a number of comments
   */
  public double share(long some) {
    return comments == 0 ? 0 : (double) some / comments;
  }

  /** {@return the number of values beyond the limit} */
  public long valuesNotShown() {
    return values - counts.size();
  }
}

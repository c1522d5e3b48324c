package org.commentindex.search;

import java.util.Objects;

/**
 * A query that has hits and is similar to a query that has none.
 *
 * @param query the query in canonical form
 * @param why how the query differs, in a few words
 * @param total the number of its hits, at least 1
 */
public record Suggestion(String query, String why, long total) {
  /** The reason of a suggestion that needs any of the words instead of all. */
  public static final String ANY_WORD = "with any of the words";

  public Suggestion {
    Objects.requireNonNull(query, "query == null");
    Objects.requireNonNull(why, "why == null");
  }
}

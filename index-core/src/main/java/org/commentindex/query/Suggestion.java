package org.commentindex.query;

import java.util.Objects;

/**
 * A query that finds something, near to one that found nothing.
 *
 * @param query the text of the query, which reads as it without notes
 * @param why how it differs, in a few words
 * @param total how many comments it finds, at least 1
 */
public record Suggestion(String query, String why, long total) {

  public Suggestion {
    Objects.requireNonNull(query, "query == null");
    Objects.requireNonNull(why, "why == null");
  }
}

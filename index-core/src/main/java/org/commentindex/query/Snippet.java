package org.commentindex.query;

import java.util.List;
import java.util.Objects;

/**
 * A passage of a comment that shows why it was found.
 *
 * @param text the passage, on one line
 * @param matches where in it the query matches, in order, not overlapping; a phrase is one
 */
public record Snippet(String text, List<Span> matches) {

  public Snippet {
    Objects.requireNonNull(text, "text == null");
    matches = List.copyOf(matches);
  }
}

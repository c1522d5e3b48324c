package org.commentindex.search;

import java.util.List;
import java.util.Objects;

/**
 * A passage of a comment with matches of the query.
 *
 * @param text the passage, on one line
 * @param matches the spans of the passage that match, in order, without overlap; a phrase is one
 */
public record Snippet(String text, List<Span> matches) {

  public Snippet {
    Objects.requireNonNull(text, "text == null");
    matches = List.copyOf(matches);
  }
}

package org.commentindex.search;

import java.util.List;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment in its thread.
 *
 * @param comment the comment
 * @param depth the number of its ancestors in the thread, 0 for a comment that answers none
 * @param match true if the comment matches the query with which the thread is read; false without a
 *     query
 * @param matches the spans of the comment's text that match, in order, without overlap; empty if
 *     the comment does not match or only its other fields do
 */
public record ThreadEntry(Comment comment, int depth, boolean match, List<Span> matches) {

  public ThreadEntry {
    Objects.requireNonNull(comment, "comment == null");
    if (depth < 0) {
      throw new IllegalArgumentException("depth must be >= 0, got " + depth);
    }
    matches = List.copyOf(matches);
  }

  /**
   * Creates an entry of a thread that is read without a query.
   *
   * @param comment the comment
   * @param depth the depth
   */
  public ThreadEntry(Comment comment, int depth) {
    this(comment, depth, false, List.of());
  }
}

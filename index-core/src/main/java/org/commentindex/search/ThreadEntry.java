package org.commentindex.search;

import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment in its thread.
 *
 * @param comment the comment
 * @param depth the number of its ancestors in the thread, 0 for a comment that answers none
 */
public record ThreadEntry(Comment comment, int depth) {

  public ThreadEntry {
    Objects.requireNonNull(comment, "comment == null");
    if (depth < 0) {
      throw new IllegalArgumentException("depth must be >= 0, got " + depth);
    }
  }
}

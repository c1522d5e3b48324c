package org.commentindex.query;

import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment in its thread.
 *
 * @param depth how many comments of the thread it is below: 0 for one that answers none of them
 */
public record ThreadEntry(Comment comment, int depth) {

  public ThreadEntry {
    Objects.requireNonNull(comment, "comment == null");
    if (depth < 0) {
      throw new IllegalArgumentException("depth must be >= 0, got " + depth);
    }
  }
}

package org.commentindex.search;

import java.util.Objects;

/**
 * The place of a comment in its thread.
 *
 * @param id the id of the comment
 * @param depth the number of its ancestors in the thread, 0 for a comment that answers none
 */
public record ThreadPlace(String id, int depth) {
  public ThreadPlace {
    Objects.requireNonNull(id, "id == null");
  }
}

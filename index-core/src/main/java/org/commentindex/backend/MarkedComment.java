package org.commentindex.backend;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment and its candidate keys.
 *
 * @param comment the comment
 * @param marks the candidate keys by kind; a kind may be missing. The arrays must not be modified
 */
public record MarkedComment(Comment comment, Map<Mark, long[]> marks) {

  public MarkedComment {
    Objects.requireNonNull(comment, "comment == null");
    marks = marks.isEmpty() ? Map.of() : new EnumMap<>(marks);
  }
}

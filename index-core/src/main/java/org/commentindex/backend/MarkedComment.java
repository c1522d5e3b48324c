package org.commentindex.backend;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment and what it is known by.
 *
 * @param comment the comment
 * @param marks its marks by kind; a kind may be missing. Not to be changed
 */
public record MarkedComment(Comment comment, Map<Mark, long[]> marks) {

  public MarkedComment {
    Objects.requireNonNull(comment, "comment == null");
    marks = marks.isEmpty() ? Map.of() : new EnumMap<>(marks);
  }
}

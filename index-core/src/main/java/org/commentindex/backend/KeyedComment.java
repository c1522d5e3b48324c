package org.commentindex.backend;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment and its candidate keys.
 *
 * @param comment the comment
 * @param keys the candidate keys by kind; a kind may be missing. The arrays must not be modified
 */
public record KeyedComment(Comment comment, Map<CandidateKeyKind, long[]> keys) {

  public KeyedComment {
    Objects.requireNonNull(comment, "comment == null");
    keys = keys.isEmpty() ? Map.of() : new EnumMap<>(keys);
  }
}

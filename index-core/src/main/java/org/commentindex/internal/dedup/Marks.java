package org.commentindex.internal.dedup;

import java.util.EnumMap;
import java.util.Map;
import org.commentindex.backend.Mark;
import org.commentindex.model.Comment;

/** Says what a comment is known by. Thread-safe. */
public final class Marks {
  private Marks() {}

  /** The marks of a comment, those of all its records together, each value once, in no order. */
  public static Map<Mark, long[]> of(Comment comment) {
    return new EnumMap<>(Map.of(Mark.KEY, new long[] {comment.id().hashCode()}));
  }
}

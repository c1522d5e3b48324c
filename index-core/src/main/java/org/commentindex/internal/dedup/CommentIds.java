package org.commentindex.internal.dedup;

import java.util.HexFormat;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.jspecify.annotations.Nullable;

/** Derives the ids of comments that have none from a service. */
final class CommentIds {
  private CommentIds() {}

  /**
   * Returns an id of 16 hexadecimal digits: a hash of the canonical record's words, author, other
   * fields or date and, for a short text, its source. A comment has the same id in every index.
   * Comments with equal ids share the candidate key of exact copies.
   */
  static String derive(RecordContent canonical) {
    return derive(canonical, null);
  }

  /** Returns an id for a comment whose own id belongs to another comment. */
  static String derive(RecordContent canonical, @Nullable String takenId) {
    return HexFormat.of().toHexDigits(canonical.idHash(takenId));
  }
}

package org.commentindex.internal.dedup;

import java.util.HexFormat;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.jspecify.annotations.Nullable;

/** Derives the ids of comments that have none from a service. */
final class CommentIds {
  private CommentIds() {}

  /**
   * Returns an id of 16 hexadecimal digits: a hash of the canonical record's words and author and,
   * for a short text, its source. Different comments have different ids, and a comment has the same
   * id in every index.
   */
  static String derive(RecordContent canonical) {
    return derive(canonical, null);
  }

  /** Returns an id for a comment whose service id belongs to another comment. */
  static String derive(RecordContent canonical, @Nullable String takenId) {
    String words = Long.toHexString(canonical.shingles().textHash());
    String source = canonical.isShort() ? canonical.source() : null;
    return HexFormat.of().toHexDigits(Hashes.ofParts(words, canonical.author(), source, takenId));
  }
}

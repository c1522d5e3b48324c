package org.commentindex.internal.dedup;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names comments. */
final class CommentIds {
  private CommentIds() {}

  /**
   * The id of a comment without a service's id: 16 hexadecimal digits from the kept record's words,
   * its author and, where the words are too few to say who they are, its source. So two comments
   * have different ids, and the same comment has the same one in every index.
   */
  static String derived(Likeness kept) {
    return derived(kept, null);
  }

  /** The id of a comment whose service's id another comment has. */
  static String derived(Likeness kept, @Nullable String taken) {
    String words = Long.toHexString(kept.wording().exact());
    String source = kept.isShort() ? kept.source() : null;
    return HexFormat.of().toHexDigits(Hashes.ofParts(words, kept.author(), source, taken));
  }
}

package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** The comments of the last commit that were removed or replaced since. */
final class Removed {
  private final List<RemovedComment> comments = new ArrayList<>();

  /**
   * A removed comment.
   *
   * @param hash the hash of its id
   * @param group its group, or null
   * @param fingerprints its fingerprints as the index keeps them
   */
  record RemovedComment(String id, long hash, @Nullable String group, LongHashSet fingerprints) {}

  /** Reads the removed comments of an index. */
  static Removed of(DeduplicationInput index) throws IOException {
    Removed removed = new Removed();
    index.forEachRemoved(comment -> removed.add(index, comment));
    return removed;
  }

  private void add(DeduplicationInput index, Comment comment) {
    comments.add(
        new RemovedComment(
            comment.id(),
            Hashes.of(comment.id()),
            comment.group(),
            LongHashSet.from(FingerprintPostings.of(index, comment))));
  }

  List<RemovedComment> comments() {
    return comments;
  }
}

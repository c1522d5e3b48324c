package org.commentindex.internal.dedup.group;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Receives the changes that near-duplicate grouping makes. */
public interface GroupSink {

  /**
   * Sets the group of a comment.
   *
   * @param id the id of the comment
   * @param group the id of the group's representative; null for no group
   * @param followers if the comment is the representative, the number of other comments in the
   *     group; else 0
   */
  void group(String id, @Nullable String group, int followers) throws IOException;
}

package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.List;
import org.commentindex.model.Comment;

/** Receives the changes that deduplication makes. */
public interface DeduplicationSink {

  /**
   * Replaces comments by others.
   *
   * @param removed the numbers of the comments to remove
   * @param put the comments to add instead, without topics
   */
  void replace(int[] removed, List<Comment> put) throws IOException;
}

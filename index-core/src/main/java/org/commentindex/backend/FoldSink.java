package org.commentindex.backend;

import java.io.IOException;
import java.util.List;
import org.commentindex.model.Comment;

/** Takes what folding changes. */
public interface FoldSink {

  /**
   * Some comments are replaced by others.
   *
   * @param removed the numbers of comments that are no more
   * @param put the comments that are there instead; their topics are empty
   */
  void replace(int[] removed, List<Comment> put) throws IOException;
}

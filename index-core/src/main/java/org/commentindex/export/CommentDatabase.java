package org.commentindex.export;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.model.Comment;

/** A new database that receives comments. Not thread-safe. */
public interface CommentDatabase extends Closeable {
  /**
   * Adds a comment.
   *
   * @param comment the comment
   */
  void add(Comment comment) throws IOException;

  /** Completes the database. Without this call, closing it removes its file. */
  void complete() throws IOException;
}

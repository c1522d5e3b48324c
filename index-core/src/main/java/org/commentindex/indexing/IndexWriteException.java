package org.commentindex.indexing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if an index could not be written, such as on a full disk. The last commit is unchanged,
 * and what was not committed is lost: close the indexer, open it again, and repeat the run.
 */
public final class IndexWriteException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception with the reason in its message.
   *
   * @param message the reason, for people
   * @param cause the cause
   */
  public IndexWriteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.commentindex.backend;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Carries the end of a search, by its time limit or an interrupt, through code that can throw no
 * checked exception. A {@link org.commentindex.CommentIndex} throws the cause instead.
 */
public final class SearchEndedException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param cause why the search ended
   */
  public SearchEndedException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}

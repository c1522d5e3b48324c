package org.commentindex.indexing;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if another writer has the index open. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  /**
   * Creates an exception.
   *
   * @param directory the directory of the index
   * @param holder the process that has it open, for people
   * @param cause the failure to lock it
   */
  public IndexLockedException(Path directory, String holder, Throwable cause) {
    super(
        "the index " + directory.toAbsolutePath().normalize() + " is being written by " + holder,
        cause);
    this.directory = directory;
  }

  /** {@return the directory of the index} */
  public Path directory() {
    return directory;
  }
}

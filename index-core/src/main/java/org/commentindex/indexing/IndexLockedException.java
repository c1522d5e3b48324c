package org.commentindex.indexing;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if another writer has the index open. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  public IndexLockedException(Path directory, String holder, Throwable cause) {
    super(
        "the index " + directory.toAbsolutePath().normalize() + " is being written by " + holder,
        cause);
    this.directory = directory;
  }

  /** Returns the directory of the index. */
  public Path directory() {
    return directory;
  }
}

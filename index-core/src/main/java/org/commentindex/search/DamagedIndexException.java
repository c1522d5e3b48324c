package org.commentindex.search;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if the files of an index are corrupt or incomplete. */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  /**
   * Creates an exception.
   *
   * @param directory the directory of the index
   * @param cause what was wrong
   */
  public DamagedIndexException(Path directory, Throwable cause) {
    super("the index " + directory.toAbsolutePath().normalize() + " is damaged", cause);
    this.directory = directory;
  }

  /** {@return the directory of the index} */
  public Path directory() {
    return directory;
  }
}

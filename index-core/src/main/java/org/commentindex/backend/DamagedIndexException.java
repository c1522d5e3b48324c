package org.commentindex.backend;

import java.io.IOException;
import java.nio.file.Path;

/** The files of an index are broken or incomplete. */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  public DamagedIndexException(Path directory, Throwable cause) {
    super("the index " + directory.toAbsolutePath().normalize() + " is damaged", cause);
    this.directory = directory;
  }

  /** The index. */
  public Path directory() {
    return directory;
  }
}

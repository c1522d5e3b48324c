package org.commentindex.search;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if a directory has no comment index. */
public final class IndexNotFoundException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  /**
   * Creates an exception.
   *
   * @param directory the directory that is not an index
   * @param what what the directory is instead, for people
   */
  public IndexNotFoundException(Path directory, String what) {
    super(what + " " + directory.toAbsolutePath().normalize());
    this.directory = directory;
  }

  /** {@return the directory} */
  public Path directory() {
    return directory;
  }
}

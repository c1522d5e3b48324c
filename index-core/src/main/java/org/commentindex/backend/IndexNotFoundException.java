package org.commentindex.backend;

import java.io.IOException;
import java.nio.file.Path;

/** There is no comment index where one was expected. */
public final class IndexNotFoundException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  public IndexNotFoundException(Path directory, String what) {
    super(what + " " + directory.toAbsolutePath().normalize());
    this.directory = directory;
  }

  /** Where it was looked for. */
  public Path directory() {
    return directory;
  }
}

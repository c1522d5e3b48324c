package org.commentindex.backend;

import java.io.IOException;
import java.nio.file.Path;

/** The index was written in another format than this version reads. */
public final class IncompatibleIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;
  private final String found;

  public IncompatibleIndexException(Path directory, String found, String expected) {
    super(
        "the index "
            + directory.toAbsolutePath().normalize()
            + " has "
            + found
            + ", this program reads "
            + expected);
    this.directory = directory;
    this.found = found;
  }

  /** The index. */
  public Path directory() {
    return directory;
  }

  /** What it was written in. */
  public String found() {
    return found;
  }
}

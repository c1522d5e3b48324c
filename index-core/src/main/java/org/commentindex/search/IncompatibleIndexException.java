package org.commentindex.search;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if an index was written in a format that this version cannot read. */
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
            + "; this program reads "
            + expected);
    this.directory = directory;
    this.found = found;
  }

  /** Returns the directory of the index. */
  public Path directory() {
    return directory;
  }

  /** Returns the format of the index. */
  public String found() {
    return found;
  }
}

package org.commentindex.search;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if an index was written in a format that this version cannot read. */
public final class IncompatibleIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  /** The format of the index. */
  private final String found;

  /**
   * Creates an exception.
   *
   * @param directory the directory of the index
   * @param found the format of the index, for people
   * @param expected the format that this version reads, for people
   */
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

  /** {@return the directory of the index} */
  public Path directory() {
    return directory;
  }

  /** {@return the format of the index} */
  public String found() {
    return found;
  }
}

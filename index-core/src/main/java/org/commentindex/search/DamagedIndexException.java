package org.commentindex.search;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the files of an index are corrupt or incomplete. {@link
 * org.commentindex.CommentIndex#check} finds all of the damage, and {@link
 * org.commentindex.CommentIndex#repair} keeps what can be read.
 */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;

  /** The name of the damaged file, or null if it is unknown. */
  private final @Nullable String file;

  /**
   * Creates an exception.
   *
   * @param directory the directory of the index
   * @param file the name of the damaged file; null if it is unknown
   * @param cause what was wrong
   */
  public DamagedIndexException(Path directory, @Nullable String file, Throwable cause) {
    super(
        "the index "
            + directory.toAbsolutePath().normalize()
            + " is damaged"
            + (file == null ? "" : ": file " + file),
        cause);
    this.directory = directory;
    this.file = file;
  }

  /** {@return the directory of the index} */
  public Path directory() {
    return directory;
  }

  /** {@return the name of the damaged file; null if it is unknown} */
  public @Nullable String file() {
    return file;
  }
}

package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file that names the process holding the write lock of an index. The error message for a second
 * writer names this process, which Lucene's lock does not contain.
 */
public final class LockHolderFile {
  static final String NAME = "comment-index.writer";

  private final Path file;

  private LockHolderFile(Path file) {
    this.file = file;
  }

  /** Writes the file for this process, which must hold the lock. */
  public static LockHolderFile create(Path index) throws IOException {
    Path file = index.resolve(NAME);
    Files.writeString(
        file,
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new LockHolderFile(file);
  }

  /** Describes the process that holds the lock of an index. */
  public static String describeHolder(Path index) {
    try {
      return Files.readString(index.resolve(NAME), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      return "another process";
    }
  }

  /** Deletes the file. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}

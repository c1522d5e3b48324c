package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file that names the process holding the write lock of an index. The error message for a second
 * writer names this process, which Lucene's lock does not contain.
 */
public final class LockHolderFile {
  static final String NAME = "comment-index.writer";

  private final @Nullable Path file;

  private LockHolderFile(@Nullable Path file) {
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

  /** Returns the absent file of an index in memory, which no other process can open. */
  public static LockHolderFile none() {
    return new LockHolderFile(null);
  }

  /** Describes the process that holds the lock of an index. */
  public static String describeHolder(Path index) {
    try {
      return Files.readString(index.resolve(NAME), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      return "another process";
    }
  }

  /** Deletes the file of an index whose lock this process holds. */
  public static void deleteIn(Path index) throws IOException {
    Files.deleteIfExists(index.resolve(NAME));
  }

  /** Deletes the file. */
  public void delete() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}

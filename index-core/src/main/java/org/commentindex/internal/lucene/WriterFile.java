package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says who has an index open for writing, for the message the next one gets. */
final class WriterFile {
  static final String NAME = "comment-index.writer";

  private final Path file;

  private WriterFile(Path file) {
    this.file = file;
  }

  /** Writes down that this process has the index; call it with the lock held. */
  static WriterFile claim(Path index) throws IOException {
    Path file = index.resolve(NAME);
    Files.writeString(
        file,
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new WriterFile(file);
  }

  /** Who has the index, as far as is known. */
  static String holder(Path index) {
    try {
      return Files.readString(index.resolve(NAME), StandardCharsets.UTF_8);
    } catch (IOException unknown) {
      // The lock says that someone has it; only the name is missing.
      return "another process";
    }
  }

  void release() throws IOException {
    Files.deleteIfExists(file);
  }
}

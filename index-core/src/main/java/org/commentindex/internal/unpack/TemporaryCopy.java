package org.commentindex.internal.unpack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file that is also deleted if the program is ended while it is in use. Java remembers
 * its name, some hundred bytes, until then.
 */
final class TemporaryCopy implements Closeable {
  private final Path file;

  private TemporaryCopy(Path file) {
    this.file = file;
  }

  static TemporaryCopy create() throws IOException {
    Path file = Files.createTempFile("comment-index-", ".zip");
    file.toFile().deleteOnExit();
    return new TemporaryCopy(file);
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}

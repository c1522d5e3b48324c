package org.commentindex.internal.unpack;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A temporary file that is also deleted if the program is ended while it is in use. */
final class TemporaryCopy implements Closeable {
  private static final Set<File> OPEN = ConcurrentHashMap.newKeySet();

  /** Deletes the open copies at the end. In a class of its own, so that it is added once. */
  private static final class AtEnd {
    static {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> OPEN.forEach(File::delete), "comment-index-copies"));
    }

    static void add(File copy) {
      OPEN.add(copy);
    }
  }

  private final Path file;

  private TemporaryCopy(Path file) {
    this.file = file;
  }

  static TemporaryCopy create() throws IOException {
    Path file = Files.createTempFile("comment-index-", ".zip");
    AtEnd.add(file.toFile());
    return new TemporaryCopy(file);
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    OPEN.remove(file.toFile());
    Files.deleteIfExists(file);
  }
}

package org.commentindex.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder. Closing it deletes it with its content. */
final class TemporaryFolder implements Closeable {
  private final Path path;

  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("comment-index-benchmark");
  }

  Path path() {
    return path;
  }

  /** Creates a folder in it. */
  Path folder(String name) throws IOException {
    return Files.createDirectory(path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}

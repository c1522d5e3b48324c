package org.commentindex.internal.text.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of a process that reads documents. It is deleted by whoever started the process, or by
 * the process itself if it outlives that one.
 */
final class ChildFolder {
  private ChildFolder() {}

  static Path create() throws IOException {
    return Files.createTempDirectory("comment-index-documents-");
  }

  /** Deletes a folder with all that is in it; whether it is gone. */
  static boolean delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      // The system clears its folder of temporary files; nothing depends on this one.
      return Files.notExists(folder);
    }
  }
}

package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Adds up file sizes. */
public final class FileSizes {
  private FileSizes() {}

  /**
   * Returns the total size in bytes of these files and of all files in these folders. Files whose
   * size cannot be determined count as empty.
   */
  public static long of(List<Path> paths) throws IOException {
    long[] bytes = new long[1];
    for (Path path : paths) {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes[0] += attributes.isRegularFile() ? attributes.size() : 0;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // reported when it is read
            }
          });
    }
    return bytes[0];
  }
}

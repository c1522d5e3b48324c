package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** How large files are, all together. */
public final class FileSizes {
  private FileSizes() {}

  /** The bytes of files and of all files in folders, as far as they can be asked for it. */
  public static long of(List<Path> paths) throws IOException {
    long[] bytes = new long[1];
    for (Path path : paths) {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              bytes[0] += is.isRegularFile() ? is.size() : 0;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // reading it will say why
            }
          });
    }
    return bytes[0];
  }
}

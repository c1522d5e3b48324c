package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What shows without reading a file whether it changed.
 *
 * @param path the file, absolute
 * @param bytes its size, or -1 if it is missing
 * @param modified when it was last written, as precisely as the file system says; empty if missing
 */
record FileStamp(String path, long bytes, String modified) {

  /** The stamps of files and of all files in folders, in order of path. */
  static List<FileStamp> of(List<Path> paths) throws IOException {
    List<FileStamp> stamps = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        stamps.add(new FileStamp(path.toString(), -1, ""));
        continue;
      }
      try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : files.sorted().toList()) {
          stamp(file).ifPresent(stamps::add);
        }
      } catch (UncheckedIOException e) {
        // A folder that cannot be listed is the indexer's to report; it is stamped as missing.
        stamps.add(new FileStamp(path.toString(), -1, ""));
      }
    }
    return stamps;
  }

  private static java.util.Optional<FileStamp> stamp(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    return is.isRegularFile()
        ? java.util.Optional.of(
            new FileStamp(file.toString(), is.size(), is.lastModifiedTime().toString()))
        : java.util.Optional.empty();
  }
}

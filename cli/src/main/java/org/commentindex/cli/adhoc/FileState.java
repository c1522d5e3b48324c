package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Size and modification time of a file, by which a change is noticed without reading it.
 *
 * @param path the absolute path
 * @param bytes the size in bytes, or -1 if the file is missing
 * @param modified the modification time as ISO 8601 text, in the resolution of the file system;
 *     empty if the file is missing
 */
record FileState(String path, long bytes, String modified) {

  /** Returns the states of files and of all files below folders, in order of path. */
  static List<FileState> of(List<Path> paths) throws IOException {
    List<FileState> states = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        states.add(new FileState(path.toString(), -1, ""));
        continue;
      }
      try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : files.sorted().toList()) {
          state(file).ifPresent(states::add);
        }
      } catch (UncheckedIOException e) {
        // A folder that cannot be listed is reported by the indexer; here it counts as missing.
        states.add(new FileState(path.toString(), -1, ""));
      }
    }
    return states;
  }

  private static Optional<FileState> state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.isRegularFile()
        ? Optional.of(
            new FileState(
                file.toString(), attributes.size(), attributes.lastModifiedTime().toString()))
        : Optional.empty();
  }
}

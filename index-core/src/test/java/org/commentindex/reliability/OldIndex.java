package org.commentindex.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The checked-in indexes of {@code src/test/resources/versions}. */
final class OldIndex {
  private OldIndex() {}

  /** Returns the archives, one for each version. */
  static List<Path> archives() throws IOException {
    try {
      URI folder = Objects.requireNonNull(OldIndex.class.getResource("/versions")).toURI();
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Unpacks an index and returns its folder. */
  static Path unpack(Path archive, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(entry.getName()));
      }
    }
    return folder;
  }
}

package org.commentindex.internal.read;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Locates real exports, which cannot be distributed with the project. Tests of them are skipped if
 * they are absent.
 */
final class RealFiles {
  private RealFiles() {}

  static Path at(String name) {
    Path root = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    Path path = root.resolve("../shared/data/formats").normalize().resolve(name);
    Assumptions.assumeTrue(Files.exists(path), "no real export at " + path);
    return path;
  }
}

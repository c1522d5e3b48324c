package org.commentindex.internal.split;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real threads that are not the project's to ship; tests of them are skipped where they are not.
 */
final class SharedData {
  private SharedData() {}

  static Path at(String name) {
    Path root = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    Path path = root.resolve("../shared/data").normalize().resolve(name);
    Assumptions.assumeTrue(Files.exists(path), "no real data at " + path);
    return path;
  }
}

package org.commentindex.benchmark.cold;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commentindex.benchmark.report.Checkout;

/** The launcher's caches of loaded classes, which it makes beside the first searches. */
public final class StartCache {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** What questions to an index start with, and what those to files do. */
  private static final List<String> PARTS = List.of("questions", "all");

  private StartCache() {}

  /**
   * Waits until they are there.
   *
   * @param cache the user's folder of caches, which the launcher takes where the checkout cannot be
   *     written
   * @return for people: which they are
   * @throws IOException if they are not there after that time
   */
  public static String await(Path cache, Duration atMost) throws IOException {
    Path root = Checkout.root().toRealPath();
    List<Path> folders =
        List.of(
            root.resolve("cli/target"),
            cache.resolve("comments/start").resolve(root.getRoot().relativize(root)));
    Path jar = root.resolve("cli/target/comments.jar");
    StringBuilder found = new StringBuilder();
    for (String part : PARTS) {
      String name = "start-" + System.getProperty("java.runtime.version") + "-" + part;
      Path made = await(name, jar, folders, atMost);
      found.append(found.isEmpty() ? "" : ", ").append(described(made));
    }
    return found.toString();
  }

  /** The first file of this name that is just as old as the jar: others are of another jar. */
  static Path await(String name, Path jar, List<Path> folders, Duration atMost) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      for (Path folder : folders) {
        Path made = folder.resolve(name);
        if (Files.isRegularFile(made)
            && Files.getLastModifiedTime(made).equals(Files.getLastModifiedTime(jar))) {
          return made;
        }
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            "the launcher made no %s in any of %s: it may start another Java than this one, so run"
                    .formatted(name, folders)
                + " the benchmark by the newest JDK that is installed");
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("waiting for the launcher was interrupted");
    }
  }

  private static String described(Path made) throws IOException {
    long bytes = Files.size(made);
    return bytes == 0
        ? made.getFileName() + ", empty: this Java can make none"
        : "%s, %.0f MB".formatted(made.getFileName(), bytes / 1e6);
  }
}

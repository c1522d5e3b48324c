package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The cache of loaded classes that the launcher gave this process to begin with. */
final class StartCache {
  private StartCache() {}

  /**
   * Takes it away if Java could not begin with it, so that the launcher makes it anew: once for
   * each build, since one that is whole may not fit how this Java was started. A Java older than 25
   * does not say whether it could.
   */
  static void removeUnfit() {
    String file = System.getProperty("comments.cache", "");
    if (!file.isEmpty() && !System.getProperty("java.vm.info", "").contains("sharing")) {
      try {
        remove(Path.of(file), Path.of(file + ".unfit"));
      } catch (IOException e) {
        // Another process has taken it away, or the place cannot be written: then it is passed
        // over as before.
        return;
      }
    }
  }

  private static void remove(Path cache, Path mark) throws IOException {
    // A cache is as old as the program's jar.
    boolean wasRemade =
        Files.exists(mark)
            && Files.getLastModifiedTime(mark).compareTo(Files.getLastModifiedTime(cache)) > 0;
    if (!wasRemade) {
      Files.write(mark, new byte[0]);
      Files.delete(cache);
    }
  }
}

package org.commentindex.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The AOT cache that the launcher passes to Java. Uses few classes: others may be damaged. */
final class StartupCache {
  private StartupCache() {}

  /** Removes the cache and says so; returns false if there is none, or it cannot be removed. */
  static boolean remove() {
    String cache = System.getenv("COMMENTS_AOT");
    if (cache == null || !new File(cache).delete()) {
      return false;
    }
    try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write(
          "comments: Java could not start, so its cache was removed: start the command again\n"
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
    return true;
  }
}

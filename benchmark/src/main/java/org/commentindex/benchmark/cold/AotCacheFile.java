package org.commentindex.benchmark.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commentindex.benchmark.report.Checkout;

/** The AOT cache that the build of the program makes and the launcher passes to Java. */
public final class AotCacheFile {
  private AotCacheFile() {}

  /** Returns the name and size of the file, or {@code none} if this build has none. */
  public static String description() throws IOException {
    Path file = Checkout.root().resolve("cli/target/comments.aot");
    return Files.exists(file)
        ? "%s, %.0f MB".formatted(file.getFileName(), Files.size(file) / 1e6)
        : "none";
  }
}

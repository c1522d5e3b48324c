package org.commentindex.benchmark.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.benchmark.report.Checkout;

/**
 * Checks whether the program uses the AOT cache of its build. The JVM silently ignores a cache that
 * belongs to another Java or another jar, so the existence of the file is not enough.
 */
public final class AotCacheUse {
  private static final String MAIN_CLASS = "org.commentindex.cli.Main ";
  private static final String FROM_CACHE = "shared objects file";

  private AotCacheUse() {}

  /**
   * Starts the launcher once and describes the AOT cache: its name, its size, and whether classes
   * were loaded from it; {@code none} if the build made no cache.
   *
   * @param work an empty folder for temporary files
   * @throws IOException if the launcher fails
   */
  public static String description(Path work) throws IOException {
    Path cache = Checkout.root().resolve("cli/target/comments.aot");
    if (!Files.exists(cache)) {
      return "none";
    }
    Path log = work.resolve("classes.log");
    ColdProgram version =
        new ColdProgram(
            "comments --version",
            List.of(
                "env",
                "COMMENTS_JAVA_OPTS=-Xlog:class+load=info:file=" + log,
                ColdPrograms.launcher(),
                "--version"),
            false);
    TimedProcess.of(version, "", work, work);
    return "%s, %.0f MB, %s"
        .formatted(
            cache.getFileName(),
            Files.size(cache) / 1e6,
            isUsed(Files.readAllLines(log))
                ? "used"
                : "not used, since it does not fit this Java or jar");
  }

  /**
   * Returns true if the main class of the program was loaded from an AOT cache.
   *
   * @param log the lines of the JVM's log {@code class+load}
   */
  static boolean isUsed(List<String> log) {
    return log.stream().anyMatch(line -> line.contains(MAIN_CLASS) && line.contains(FROM_CACHE));
  }
}

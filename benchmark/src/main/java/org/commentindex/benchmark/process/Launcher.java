package org.commentindex.benchmark.process;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.benchmark.report.Checkout;

/**
 * The Java options of the program's launcher. The launcher itself is run, with a fake {@code java}
 * that prints its arguments, so that the measured options are those in use.
 */
public final class Launcher {
  private static final String SAYS_WHAT_IT_IS_TOLD = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  private Launcher() {}

  /**
   * Returns the Java options for {@code comments index}, without the AOT cache.
   *
   * @throws IOException if the launcher cannot be started or fails
   */
  public static List<String> optionsForIndexing(Path file) throws IOException {
    Path folder = Files.createTempDirectory("comment-index-launcher");
    try {
      Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
      Files.writeString(java, SAYS_WHAT_IT_IS_TOLD);
      if (!java.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + java + " a program");
      }
      Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"999\"\n");
      Files.createDirectories(folder.resolve("cli/target"));
      Files.createFile(folder.resolve("cli/target/comments.jar"));
      Path launcher = folder.resolve("comments");
      Files.copy(Checkout.root().resolve("comments"), launcher);
      return options(told(launcher, file, folder.resolve("java")));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<String> told(Path launcher, Path file, Path javaHome) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "index", file.toAbsolutePath().toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> variables = builder.environment();
    variables.put("JAVA_HOME", javaHome.toString());
    Process process = builder.start();
    try (var said = process.inputReader()) {
      List<String> told = said.lines().toList();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(launcher + " ended with " + code + "; it says why above");
      }
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("asking the launcher was interrupted");
    }
  }

  /** Keeps the options for memory and compilers. */
  private static List<String> options(List<String> told) throws IOException {
    List<String> options = new ArrayList<>();
    for (String one : told) {
      if (one.equals("-jar")) {
        return options;
      }
      if (one.startsWith("-X") && !one.startsWith("-XX:AOT") && !one.startsWith("-Xlog")) {
        options.add(one);
      }
    }
    throw new IOException("the launcher starts no jar but " + told);
  }
}

package org.commentindex.benchmark.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The Git checkout in which the benchmark was built. */
public final class Checkout {
  private Checkout() {}

  /** Returns its root folder, found from the location of this class in {@code benchmark/target}. */
  public static Path root() {
    try {
      // benchmark/target/classes or benchmark/target/benchmark.jar
      Path loadedFrom =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return loadedFrom.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the benchmark is not loaded from a file", e);
    }
  }

  /** Returns the commit, and whether there are uncommitted changes; {@code unknown} without Git. */
  static String commit() throws IOException {
    String hash = git("rev-parse", "--short=12", "HEAD");
    if (hash.isEmpty()) {
      return "unknown";
    }
    return hash + (git("status", "--porcelain").isEmpty() ? "" : ", with uncommitted changes");
  }

  private static String git(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder git =
        new ProcessBuilder(command)
            .directory(root().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = git.start();
    } catch (IOException noGit) {
      return "";
    }
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}

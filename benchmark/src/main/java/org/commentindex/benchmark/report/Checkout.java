package org.commentindex.benchmark.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The checkout that this was built in. */
public final class Checkout {
  private Checkout() {}

  /** Its folder: {@code benchmark/target} is in it, with what this class was loaded from. */
  public static Path root() {
    try {
      Path loadedFrom =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return loadedFrom.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class is loaded from a file", e);
    }
  }

  /** The commit, with a mark if something is not committed; {@code unknown} without git. */
  static String commit() throws IOException {
    String hash = git("rev-parse", "--short=12", "HEAD");
    if (hash.isEmpty()) {
      return "unknown";
    }
    return hash + (git("status", "--porcelain").isEmpty() ? "" : " and changes not committed");
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

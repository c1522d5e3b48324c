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
 * The Java options that the launcher of the program selects. The launcher itself is run, with a
 * fake {@code java} that prints its arguments, so that the options are those in use.
 */
public final class LauncherOptions {
  /** A fake {@code java} that prints its arguments, one per line. */
  private static final String PRINT_ARGUMENTS = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  private LauncherOptions() {}

  /**
   * Returns the options for heap, garbage collector and compilers of {@code comments index}. The
   * AOT cache is left out: it is made for the jar of the program, and a cache of another class path
   * is ignored.
   *
   * @throws IOException if the launcher cannot be started or fails
   */
  public static List<String> forIndexing(Path file) throws IOException {
    return of("index", file.toAbsolutePath().toString());
  }

  /**
   * Returns the options for heap, garbage collector and compilers of {@code comments search},
   * without the AOT cache.
   *
   * @throws IOException if the launcher cannot be started or fails
   */
  public static List<String> forSearching() throws IOException {
    return of("search", "word");
  }

  private static List<String> of(String... arguments) throws IOException {
    Path folder = Files.createTempDirectory("comment-index-launcher");
    try {
      Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
      Files.writeString(java, PRINT_ARGUMENTS);
      if (!java.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + java + " executable");
      }
      // Newer than any real one, so the launcher passes all options it has for new versions.
      Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"999\"\n");
      Files.createDirectories(folder.resolve("cli/target"));
      Files.createFile(folder.resolve("cli/target/comments.jar"));
      Path launcher = folder.resolve("comments");
      Files.copy(Checkout.root().resolve("comments"), launcher);
      return options(javaArguments(launcher, arguments, folder.resolve("java")));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<String> javaArguments(Path launcher, String[] arguments, Path javaHome)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", javaHome.toString());
    environment.remove("COMMENTS_JAVA_OPTS"); // not options of the launcher
    Process process = builder.start();
    try (var output = process.inputReader()) {
      List<String> printed = output.lines().toList();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(launcher + " exited with " + code + "; see its output above");
      }
      return printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the benchmark was interrupted");
    }
  }

  /** Keeps the options for heap, garbage collector and compilers. */
  private static List<String> options(List<String> javaArguments) throws IOException {
    List<String> options = new ArrayList<>();
    for (String argument : javaArguments) {
      if (argument.equals("-jar")) {
        return options;
      }
      if (argument.startsWith("-X")
          && !argument.startsWith("-XX:AOT")
          && !argument.startsWith("-Xlog")) {
        options.add(argument);
      }
    }
    throw new IOException("the launcher starts Java without -jar: " + javaArguments);
  }
}

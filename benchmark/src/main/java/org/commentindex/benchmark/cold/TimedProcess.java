package org.commentindex.benchmark.cold;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The time that a process and the child processes it waited for took.
 *
 * @param ms wall time in milliseconds, with a resolution of 1 ms
 * @param cpuMs CPU time in milliseconds, user and system together
 * @param lines the number of lines printed
 */
public record TimedProcess(double ms, double cpuMs, long lines) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** {@code time} is a keyword of Bash, so no process is measured but the command. */
  private static final String TIME =
      "TIMEFORMAT='%3R %3U %3S'; { time \"$@\" 2>&3 </dev/null; } 3>\"$ERR_FILE\" 2>\"$TIME_FILE\"";

  /**
   * Runs a program for a word and counts the lines it prints. {@code JAVA_HOME} is set to the Java
   * of this process, so that the launcher and the other Java programs use the same one.
   *
   * @param work a folder for temporary files
   * @param cache the cache folder of the program ({@code XDG_CACHE_HOME})
   * @throws IOException if the program cannot be started, fails, or finds nothing although it must
   *     find something
   */
  public static TimedProcess of(ColdProgram program, String word, Path work, Path cache)
      throws IOException {
    Path times = work.resolve("times");
    Path errors = work.resolve("errors");
    List<String> command = new ArrayList<>(List.of("bash", "-c", TIME, "time"));
    command.addAll(program.commandFor(word));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    List.of("COMMENTS_INDEX", "COMMENTS_JAVA_OPTS", "RIPGREP_CONFIG_PATH")
        .forEach(environment::remove);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("LC_ALL", "C.UTF-8"); // decimal points in numbers, UTF-8 in arguments
    environment.put("TIME_FILE", times.toString());
    environment.put("ERR_FILE", errors.toString());
    Process process = builder.start();
    try {
      long lines = lines(process.getInputStream());
      int code = process.waitFor();
      if (code != 0 && !(code == 1 && program.mayFindNothing())) {
        throw new IOException(
            "%s exited with %d for %s: %s\n%s"
                .formatted(
                    program.name(), code, word, Files.readString(errors).strip(), program.shown()));
      }
      // Wall, user and system time, see TIME.
      String[] seconds = Files.readString(times, StandardCharsets.UTF_8).strip().split(" ");
      double cpu = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
      return new TimedProcess(Double.parseDouble(seconds[0]) * 1e3, cpu * 1e3, lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the benchmark was interrupted");
    } finally {
      if (process.isAlive()) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private static long lines(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long lines = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        lines += buffer[i] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }
}

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
 * What one process and those that it waited for took.
 *
 * @param ms from its beginning to its end, to the millisecond
 * @param cpuMs of processor time, in the program and in the system for it
 * @param lines how many it printed
 */
public record TimedProcess(double ms, double cpuMs, long lines) {
  private static final int BUFFER = 1 << 16;

  /** Bash has a clock that is its own word, so what it measures is the command alone. */
  private static final String TIME =
      "TIMEFORMAT='%3R %3U %3S'; { time \"$@\" 2>&3 </dev/null; } 3>\"$ERR_FILE\" 2>\"$TIME_FILE\"";

  /**
   * Runs a program for a word; what it prints is read as fast as it comes, and counted.
   *
   * @param work a folder for what is said beside
   * @param cache where programs keep what they may make again
   * @throws IOException if it cannot be started, ends with trouble, or finds nothing although it
   *     must
   */
  public static TimedProcess of(ColdProgram program, String word, Path work, Path cache)
      throws IOException {
    Path times = work.resolve("times");
    Path said = work.resolve("said");
    List<String> command = new ArrayList<>(List.of("bash", "-c", TIME, "time"));
    command.addAll(program.commandFor(word));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    List.of("COMMENTS_INDEX", "COMMENTS_JAVA_OPTS", "RIPGREP_CONFIG_PATH")
        .forEach(environment::remove);
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("LC_ALL", "C.UTF-8"); // a point in numbers, and all letters in words
    environment.put("TIME_FILE", times.toString());
    environment.put("ERR_FILE", said.toString());
    Process process = builder.start();
    try {
      long lines = lines(process.getInputStream());
      int code = process.waitFor();
      if (code != 0 && !(code == 1 && program.mayFindNothing())) {
        throw new IOException(
            "%s ended with %d for %s: %s\n%s"
                .formatted(
                    program.name(), code, word, Files.readString(said).strip(), program.shown()));
      }
      String[] seconds = Files.readString(times, StandardCharsets.UTF_8).strip().split(" ");
      double cpu = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
      return new TimedProcess(Double.parseDouble(seconds[0]) * 1e3, cpu * 1e3, lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("measuring was interrupted");
    } finally {
      if (process.isAlive()) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private static long lines(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        lines += buffer[i] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }
}

package org.commentindex.benchmark.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the CPU time and memory of this process and the size of an index. */
public final class ProcessUsage {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private ProcessUsage() {}

  /** Returns the CPU time of all threads since the start of the process, in seconds. */
  public static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** Returns the peak resident memory of the process in bytes; empty except on Linux. */
  static OptionalDouble peakBytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalDouble.empty();
    }
    return Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToDouble(
            line -> 1024 * Double.parseDouble(line.replace(PEAK, "").replace("kB", "").strip()))
        .findFirst();
  }

  /** Returns the total size of all files in a folder and its subfolders. */
  static long bytesIn(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}

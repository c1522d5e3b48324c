package org.commentindex.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What figures depend on beside the program. */
final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** A table for people. */
  static String table() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    StringBuilder rows = new StringBuilder("| | |\n|---|---|\n");
    row(rows, "processor", processor());
    row(rows, "processors seen by Java", "" + system.getAvailableProcessors());
    row(rows, "memory", Figures.figure(system.getTotalMemorySize() / 1e9, "GB"));
    row(rows, "system", system.getName() + ", " + system.getArch());
    row(rows, "Java", Runtime.version() + ", " + System.getProperty("java.vendor"));
    row(rows, "commit", Checkout.commit());
    return rows.toString();
  }

  static void row(StringBuilder rows, String name, String value) {
    rows.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSOR)) {
      return "unknown";
    }
    return Files.readAllLines(PROCESSOR, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}

package org.commentindex.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Describes the machine, Java and commit of a run. */
final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Returns a table in Markdown. */
  static String table() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    StringBuilder rows = new StringBuilder("| | |\n|---|---|\n");
    row(rows, "processor", processor());
    row(rows, "processors available to Java", "" + system.getAvailableProcessors());
    row(rows, "memory", FigureFormat.figure(system.getTotalMemorySize() / 1e9, "GB"));
    row(rows, "system", system.getName() + ", " + system.getArch());
    row(rows, "Java", Runtime.version() + ", " + System.getProperty("java.vendor"));
    row(rows, "commit", Checkout.commit());
    return rows.toString();
  }

  /** Appends a row of such a table. */
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

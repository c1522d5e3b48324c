package org.commentindex.benchmark.process;

import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.benchmark.engine.EngineName;

/**
 * The child process that indexes a file once and measures throughput, CPU time, memory and size.
 */
final class IndexChild {
  private IndexChild() {}

  /** Arguments: phase, run, engine, input, folder for the index. */
  public static void main(String[] arguments) throws IOException {
    MeasurementOutput.silenceLogging();
    EngineName engine = EngineName.of(arguments[2]);
    Path folder = Path.of(arguments[4]);
    MeasurementOutput output = new MeasurementOutput(arguments[0], Integer.parseInt(arguments[1]));
    double cpu = ProcessUsage.cpuSeconds();
    long start = System.nanoTime();
    long records = engine.index(Path.of(arguments[3]), folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = ProcessUsage.cpuSeconds() - cpu;
    String name = engine.toString();
    output.write(name, "records", (double) records, "records");
    output.write(name, "time", seconds, "s");
    output.write(name, "speed", records / seconds, "records/s");
    output.write(name, "cpu", cpuSeconds, "s");
    long bytes = ProcessUsage.bytesIn(folder);
    if (bytes > 0) {
      output.write(name, "size", bytes / 1e6, "MB");
    }
    ProcessUsage.peakBytes().ifPresent(peak -> output.write(name, "memory", peak / 1e6, "MB"));
  }
}

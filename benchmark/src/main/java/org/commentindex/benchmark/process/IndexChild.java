package org.commentindex.benchmark.process;

import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.benchmark.engine.EngineName;

/** Indexes once, and says what it took. */
final class IndexChild {
  private IndexChild() {}

  /** Arguments: phase, run, engine, input, folder for the index. */
  public static void main(String[] arguments) throws IOException {
    Said.alone();
    EngineName engine = EngineName.of(arguments[2]);
    Path folder = Path.of(arguments[4]);
    Said said = new Said(arguments[0], Integer.parseInt(arguments[1]));
    double cpu = ProcessFigures.cpuSeconds();
    long start = System.nanoTime();
    long records = engine.index(Path.of(arguments[3]), folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = ProcessFigures.cpuSeconds() - cpu;
    String name = engine.toString();
    said.measured(name, "records", (double) records, "records");
    said.measured(name, "time", seconds, "s");
    said.measured(name, "speed", records / seconds, "records/s");
    said.measured(name, "cpu", cpuSeconds, "s");
    long bytes = ProcessFigures.bytesIn(folder);
    if (bytes > 0) {
      said.measured(name, "size", bytes / 1e6, "MB");
    }
    ProcessFigures.peakBytes().ifPresent(peak -> said.measured(name, "memory", peak / 1e6, "MB"));
  }
}

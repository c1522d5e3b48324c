package org.commentindex.benchmark.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The folder of one run. What is measured is in its {@code raw.csv} at once. */
public final class RunFolder implements Closeable {
  private final Path folder;
  private final BufferedWriter raw;

  private RunFolder(Path folder) throws IOException {
    this.folder = folder;
    this.raw = Files.newBufferedWriter(rawCsv());
    line(Measurement.HEAD);
  }

  /**
   * Makes a new folder, named after the day and the run.
   *
   * @throws IOException also if there is one: what was measured is not written over
   */
  public static RunFolder create(Path runs, String name) throws IOException {
    Path folder = runs.resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name);
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already: give this run another --name");
    }
    Files.createDirectories(folder);
    return new RunFolder(folder);
  }

  public Path path() {
    return folder;
  }

  private Path rawCsv() {
    return folder.resolve("raw.csv");
  }

  /** Adds a line. */
  public void add(Measurement measurement) {
    try {
      line(measurement.inOneLine());
    } catch (IOException e) {
      throw new UncheckedIOException(rawCsv() + " cannot be written", e);
    }
  }

  private void line(String line) throws IOException {
    raw.write(line);
    raw.write('\n');
    raw.flush();
  }

  Measurements measurements() throws IOException {
    return Measurements.in(rawCsv());
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}

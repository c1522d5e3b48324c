package org.commentindex.benchmark.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The folder of one run. Measurements are appended to its {@code raw.csv} and flushed at once. */
public final class RunFolder implements Closeable {
  private final Path folder;
  private final BufferedWriter raw;

  private RunFolder(Path folder) throws IOException {
    this.folder = folder;
    this.raw = Files.newBufferedWriter(rawCsv());
    line(Measurement.HEAD);
  }

  /**
   * Creates the folder, named by date and name of the run.
   *
   * @throws IOException if the folder cannot be created or exists: results are not overwritten
   */
  public static RunFolder create(Path runs, String name) throws IOException {
    Path folder = runs.resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name);
    if (Files.exists(folder)) {
      throw new IOException(folder + " exists; give this run another --name");
    }
    Files.createDirectories(folder);
    return new RunFolder(folder);
  }

  /** Returns the path of the folder. */
  public Path path() {
    return folder;
  }

  private Path rawCsv() {
    return folder.resolve("raw.csv");
  }

  /** Appends a measurement. */
  public void add(Measurement measurement) {
    try {
      line(measurement.toCsv());
    } catch (IOException e) {
      throw new UncheckedIOException(rawCsv() + " cannot be written", e);
    }
  }

  private void line(String line) throws IOException {
    raw.write(line);
    raw.write('\n');
    raw.flush();
  }

  /** Reads all measurements so far. */
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

package org.commentindex.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A line of the table of docs/reliability.md, which {@code build/ReliabilityPage.java} writes. */
public final class ReliabilityRow {
  private ReliabilityRow() {}

  /**
   * Writes the line into the folder of the property {@code reliability.rows}; does nothing without
   * that property.
   *
   * @param test the class of the test that proves it
   * @param what what was done
   * @param times how often
   * @param outcome what came of it
   */
  public static void write(Class<?> test, String what, String times, String outcome)
      throws IOException {
    String folder = System.getProperty("reliability.rows", "");
    if (!folder.isEmpty()) {
      Path file = Files.createDirectories(Path.of(folder)).resolve(test.getSimpleName() + ".row");
      Files.writeString(file, String.join("\t", what, times, outcome, test.getSimpleName()) + "\n");
    }
  }
}

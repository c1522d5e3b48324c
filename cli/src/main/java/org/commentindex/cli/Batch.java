package org.commentindex.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.commentindex.cli.terminal.Environment;

/** Queries from a file, one a line, in UTF-8. */
final class Batch {
  private Batch() {}

  /** What is done with a query, and where it stands: the file and its line. */
  interface Asking {
    void ask(String query, String place) throws IOException;
  }

  /**
   * Asks them in order.
   *
   * @param file a path as typed, or {@code -} for standard input; blank lines in it are skipped
   */
  static void run(String file, Environment environment, Asking asking) throws IOException {
    try (InputStream in = open(file, environment);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String name = file.equals("-") ? "standard input" : file;
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // What some editors put before the first line is no part of it.
        String query = number++ == 0 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (!query.isBlank()) {
          asking.ask(query, name + ", line " + number);
        }
      }
    }
  }

  private static InputStream open(String file, Environment environment) throws IOException {
    return file.equals("-") ? environment.in() : Files.newInputStream(environment.resolve(file));
  }
}

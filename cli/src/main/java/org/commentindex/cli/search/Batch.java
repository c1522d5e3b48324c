package org.commentindex.cli.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.commentindex.cli.terminal.Environment;

/** Reads queries from a UTF-8 file, one per line. */
final class Batch {
  private Batch() {}

  /** Handles one query. */
  interface Handler {
    void query(String query, String position) throws IOException;
  }

  /**
   * Passes the queries to the handler, in order and with their file and line. Skips blank lines.
   *
   * @param file a path as typed, or {@code -} for standard input
   */
  static void run(String file, Environment environment, Handler handler) throws IOException {
    try (InputStream in = open(file, environment);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String name = file.equals("-") ? "standard input" : file;
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Some editors write a byte order mark at the start of a file.
        String query = number++ == 0 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (!query.isBlank()) {
          handler.query(query, name + ", line " + number);
        }
      }
    }
  }

  private static InputStream open(String file, Environment environment) throws IOException {
    return file.equals("-") ? environment.in() : Files.newInputStream(environment.resolve(file));
  }
}

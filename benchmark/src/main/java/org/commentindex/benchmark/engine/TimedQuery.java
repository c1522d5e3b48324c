package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A query whose latency is measured.
 *
 * @param text the query in the query language: words separated by spaces for {@link Kind#AND},
 *     {@code a OR b}, {@code a -b}, {@code "a b"}, {@code pre*}
 */
public record TimedQuery(Kind kind, String text) {
  /** The kind of a query. */
  public enum Kind {
    TERM,
    AND,
    OR,
    NOT,
    PHRASE,
    PREFIX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads the queries of a file, one per line: the kind, a tab, the text.
   *
   * @throws IOException if the file cannot be read, is empty, or has a malformed line
   */
  public static List<TimedQuery> allOf(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "not a file: " + file + "; expected queries, one per line: kind, tab, text");
    }
    List<TimedQuery> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      if (parts.length < 2) {
        throw wrong(file, queries.size(), "has no tab between kind and text");
      }
      try {
        queries.add(new TimedQuery(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
      } catch (IllegalArgumentException e) {
        String kinds = Arrays.toString(Kind.values());
        throw wrong(
            file,
            queries.size(),
            "has the unknown kind " + parts[0] + "; expected one of " + kinds);
      }
    }
    if (queries.isEmpty()) {
      throw new IOException(file + " has no queries; expected one per line: kind, tab, text");
    }
    return queries;
  }

  private static IOException wrong(Path file, int before, String what) {
    return new IOException(file + ": line " + (before + 1) + " " + what);
  }

  /** Returns the words of the query without operators. */
  List<String> words() {
    return switch (kind) {
      case TERM, AND -> List.of(text.split(" +"));
      case OR -> List.of(text.split(" OR "));
      case NOT -> List.of(text.split(" -"));
      case PHRASE -> List.of(text.replace("\"", "").split(" +"));
      case PREFIX -> List.of(text.replace("*", ""));
    };
  }
}

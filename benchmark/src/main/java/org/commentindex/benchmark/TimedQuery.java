package org.commentindex.benchmark;

import java.util.Locale;

/**
 * A query to be timed.
 *
 * @param text as a person types it
 */
record TimedQuery(Kind kind, String text) {
  /** What a query is made of. */
  enum Kind {
    TERM,
    AND,
    OR,
    NOT,
    PHRASE,
    PREFIX
  }

  /** A line of a file of queries: its kind, a tab, its text. */
  static TimedQuery of(String line) {
    String[] parts = line.split("\t", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("no tab in the line: " + line);
    }
    return new TimedQuery(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }
}

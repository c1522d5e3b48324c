package org.commentindex.query;

import java.time.Instant;
import java.util.Objects;

/**
 * Reads any text as a query. A total function: nothing throws, and what looks odd becomes words and
 * a note. Linear in the length of the text, whatever its nesting.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryParser {
  private final Instant now;

  private QueryParser(Instant now) {
    this.now = now;
  }

  /** A parser to which {@code yesterday} and {@code 7d} are told from this instant, in UTC. */
  public static QueryParser at(Instant now) {
    return new QueryParser(Objects.requireNonNull(now, "now == null"));
  }

  /** A parser to which {@code yesterday} is the day before this call. */
  public static QueryParser create() {
    return at(Instant.now());
  }

  /** Reads a text as a query. */
  public ParsedQuery parse(String text) {
    throw new IllegalStateException("to be written: " + text + now);
  }
}

package org.commentindex.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Checks the invariants of parsing with a coverage-guided fuzzer ({@code mvn -Pfuzz}, see
 * CONTRIBUTING.md). Throws if an invariant is violated.
 */
public final class QueryParserFuzz {
  private static final QueryParser PARSER = QueryParser.at(Instant.parse("2026-06-01T12:00:00Z"));

  /** The limit of {@link WarningCollector}, and the warning that counts the rest. */
  private static final int MAX_WARNINGS = WarningCollector.LIMIT + 1;

  private QueryParserFuzz() {}

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    ParsedQuery parsed = PARSER.parse(text);
    for (QueryWarning note : parsed.warnings()) {
      check(note.position() >= 0 && note.position() <= text.length(), text, "a note elsewhere");
      check(!note.message().isBlank(), text, "a note that says nothing");
    }
    check(parsed.warnings().size() <= MAX_WARNINGS, text, "more notes than anybody reads");
    if (!parsed.errors().isEmpty()) {
      return;
    }
    String canonical = parsed.canonicalForm();
    check(canonical.length() <= 40 * (long) text.length() + 100, text, "long canonical form");
    ParsedQuery again = PARSER.parse(canonical);
    check(
        again.warnings().isEmpty(), text, "warnings about the canonical form: " + again.warnings());
    check(
        again.query().equals(parsed.query()),
        text,
        "the canonical form parses to " + again.canonicalForm());
    check(parsed.equals(PARSER.parse(text)), text, "read twice it is two queries");
  }

  private static void check(boolean holds, String text, String what) {
    if (!holds) {
      throw new AssertionError(what + ", for the query " + text);
    }
  }
}

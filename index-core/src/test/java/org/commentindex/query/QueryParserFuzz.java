package org.commentindex.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What holds for every text as a query, for a coverage-guided fuzzer to break ({@code mvn -Pfuzz},
 * see CONTRIBUTING.md). Called with bytes of the fuzzer's choice; a broken promise throws.
 */
public final class QueryParserFuzz {
  private static final QueryParser PARSER = QueryParser.at(Instant.parse("2026-06-01T12:00:00Z"));

  /** Twenty notes and one that counts the rest. */
  private static final int MOST_NOTES = 21;

  private QueryParserFuzz() {}

  /** Called by the fuzzer, by this name. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    ParsedQuery parsed = PARSER.parse(text);
    for (Note note : parsed.notes()) {
      check(note.position() >= 0 && note.position() <= text.length(), text, "a note elsewhere");
      check(!note.message().isBlank(), text, "a note that says nothing");
    }
    check(parsed.notes().size() <= MOST_NOTES, text, "more notes than anybody reads");
    String understood = parsed.understood();
    check(understood.length() <= 40 * (long) text.length() + 100, text, "a long way to say it");
    ParsedQuery again = PARSER.parse(understood);
    check(again.notes().isEmpty(), text, "notes on what was understood: " + again.notes());
    check(again.query().equals(parsed.query()), text, "read again it is " + again.understood());
    check(parsed.equals(PARSER.parse(text)), text, "read twice it is two queries");
  }

  private static void check(boolean holds, String text, String what) {
    if (!holds) {
      throw new AssertionError(what + ", for the query " + text);
    }
  }
}

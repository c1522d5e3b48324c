package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of queries and their canonical forms: a line {@code typed → canonical}, then a line
 * {@code ^POSITION MESSAGE} for each warning. The canonical form of a query with errors is {@code
 * (error)}, followed by its errors. Empty lines and lines that start with {@code #} and a space are
 * ignored. Dates are relative to Wednesday, 2026-04-15.
 */
final class QueryTable {
  static final QueryParser PARSER = QueryParser.at(Instant.parse("2026-04-15T12:34:56Z"));

  private QueryTable() {}

  /** A row of the table. */
  record Row(String typed, String understood, List<String> notes) {
    void check() {
      ParsedQuery parsed = PARSER.parse(typed);
      if (!parsed.errors().isEmpty()) {
        assertThat("(error)").as("understood of: %s", typed).isEqualTo(understood);
        assertThat(parsed.errors())
            .as("errors of: %s", typed)
            .extracting(error -> "^" + error.position() + " " + error.message())
            .isEqualTo(notes);
        return;
      }
      assertThat(parsed.canonicalForm()).as("understood of: %s", typed).isEqualTo(understood);
      assertThat(parsed.warnings())
          .as("notes on: %s", typed)
          .extracting(note -> "^" + note.position() + " " + note.message())
          .isEqualTo(notes);
      ParsedQuery again = PARSER.parse(understood);
      assertThat(again.query()).as("read again: %s", understood).isEqualTo(parsed.query());
      assertThat(again.warnings()).as("notes when read again: %s", understood).isEmpty();
    }

    @Override
    public String toString() {
      return typed;
    }
  }

  static List<Row> read(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      String trimmed = line.strip();
      int arrow = line.indexOf(" → ");
      if (arrow > 0) {
        String typed = line.substring(0, arrow).strip();
        rows.add(new Row(typed, line.substring(arrow + 3).strip(), new ArrayList<>()));
      } else if (trimmed.startsWith("^")) {
        rows.getLast().notes().add(trimmed);
      } else if (!trimmed.isEmpty() && !trimmed.startsWith("# ")) {
        throw new AssertionError("no row of a query table: " + line);
      }
    }
    return rows;
  }
}

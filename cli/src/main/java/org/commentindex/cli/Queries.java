package org.commentindex.cli;

import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.query.QueryWarning;
import org.jspecify.annotations.Nullable;

/** Parses queries from the command line. */
final class Queries {
  private Queries() {}

  /** Parses the query that restricts a list or count, and prints its warnings; null for null. */
  static @Nullable CommentQuery among(@Nullable String query, OutputOptions output) {
    if (query == null) {
      return null;
    }
    return noted(query, output).query();
  }

  /** Parses a query and prints its warnings. */
  static ParsedQuery noted(String query, OutputOptions output) {
    ParsedQuery parsed = parser(output).parse(query);
    for (QueryWarning note : parsed.warnings()) {
      output.words().println("note: " + TerminalText.line(note.message()));
    }
    return parsed;
  }

  /** Returns a parser of dates in the time zone of the command. */
  static QueryParser parser(OutputOptions output) {
    return QueryParser.create().in(output.environment().zone());
  }

  /** Parses a query and rejects it if it has warnings. */
  static CommentQuery strict(String query, OutputOptions output) {
    ParsedQuery parsed = parser(output).parse(query);
    refuseNotes(parsed);
    return parsed.query();
  }

  /** Rejects a query with warnings; the exception shows the position of each. */
  static void refuseNotes(ParsedQuery parsed) {
    if (!parsed.warnings().isEmpty()) {
      QueryWarning first = parsed.warnings().getFirst();
      throw new CommandException(
          "query: " + first.message() + ", at character " + (first.position() + 1),
          QueryWarnings.of(parsed));
    }
  }
}

package org.commentindex.cli;

import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Note;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** Queries as typed on the command line. */
final class Queries {
  private Queries() {}

  /** The query that a list or a count is restricted to, its notes said; null for none. */
  static @Nullable CommentQuery among(@Nullable String query, OutputOptions output) {
    if (query == null) {
      return null;
    }
    ParsedQuery parsed = QueryParser.create().parse(query);
    for (Note note : parsed.notes()) {
      output.words().println("note: " + TerminalText.line(note.message()));
    }
    return parsed.query();
  }

  /** The query for which nothing may be unclear. */
  static CommentQuery strict(String query) {
    ParsedQuery parsed = QueryParser.create().parse(query);
    refuseNotes(parsed);
    return parsed.query();
  }

  /** Refuses a query that is odd, and shows each place with what is odd there. */
  static void refuseNotes(ParsedQuery parsed) {
    if (!parsed.notes().isEmpty()) {
      Note first = parsed.notes().getFirst();
      throw new CommandException(
          "query: " + first.message() + ", at character " + (first.position() + 1),
          QueryWarnings.of(parsed));
    }
  }
}

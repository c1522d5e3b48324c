package org.commentindex.cli.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryError;
import org.commentindex.query.QueryWarning;

/**
 * Shows the errors and warnings of a query: the query, and a caret with the message under each
 * position.
 */
final class QueryWarnings {
  private static final String INDENT = "  ";

  /**
   * Columns of a long query shown on each side of a position, so that the lines fit into 80 columns
   * with indent and caret. Chosen by hand.
   */
  private static final int CONTEXT_COLUMNS = 30;

  /** Maximum number of characters considered before a position; bounds the work on huge queries. */
  private static final int MAX_CHARACTERS = 500;

  private QueryWarnings() {}

  /**
   * Returns lines without control characters; repeats the query if another part of it is shown.
   *
   * @param reported the position of the problem whose message is shown above the lines
   */
  static List<String> beside(ParsedQuery parsed, int reported) {
    List<String> lines = new ArrayList<>();
    String last = "";
    for (QueryWarning note : all(parsed)) {
      int position = Math.min(note.position(), parsed.text().length());
      int from = Math.max(0, position - MAX_CHARACTERS);
      String before = TerminalText.everyCharacter(parsed.text().substring(from, position));
      String after = TerminalText.everyCharacter(parsed.text().substring(position));
      if (DisplayWidth.of(before + after) > 2 * CONTEXT_COLUMNS) {
        before = DisplayWidth.cutStart(before, CONTEXT_COLUMNS);
        after = DisplayWidth.cut(after, CONTEXT_COLUMNS);
      }
      if (!last.equals(before + after)) {
        last = before + after;
        lines.add(INDENT + last);
      }
      String caret = INDENT + " ".repeat(DisplayWidth.of(before)) + "^";
      lines.add(
          note.position() == reported ? caret : caret + " " + TerminalText.line(note.message()));
    }
    return lines;
  }

  private static List<QueryWarning> all(ParsedQuery parsed) {
    List<QueryWarning> all = new ArrayList<>(parsed.warnings());
    for (QueryError error : parsed.errors()) {
      all.add(new QueryWarning(error.message(), error.position()));
    }
    all.sort(Comparator.comparingInt(QueryWarning::position));
    return all;
  }
}

package org.commentindex.cli;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.Note;
import org.commentindex.query.ParsedQuery;

/** Shows where a query is odd: the query, and below it a caret under each place with its note. */
final class QueryWarnings {
  private static final String INDENT = "  ";

  /** Of a longer query so many columns are shown before a place, and as many after it. */
  private static final int AROUND = 30;

  /** What stands further before a place than so many characters is out of sight. */
  private static final int LONG = 500;

  private QueryWarnings() {}

  /** Lines safe for a terminal; the query is said again where another part of it is to be seen. */
  static List<String> of(ParsedQuery parsed) {
    List<String> lines = new ArrayList<>();
    String last = "";
    for (Note note : parsed.notes()) {
      int place = Math.min(note.position(), parsed.text().length());
      int from = Math.max(0, place - LONG);
      String before = TerminalText.everyCharacter(parsed.text().substring(from, place));
      String after = TerminalText.everyCharacter(parsed.text().substring(place));
      if (DisplayWidth.of(before + after) > 2 * AROUND) {
        before = DisplayWidth.cutStart(before, AROUND);
        after = DisplayWidth.cut(after, AROUND);
      }
      if (!last.equals(before + after)) {
        last = before + after;
        lines.add(INDENT + last);
      }
      lines.add(INDENT + " ".repeat(DisplayWidth.of(before)) + "^ " + TerminalText.line(note.message()));
    }
    return lines;
  }
}

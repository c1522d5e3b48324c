package org.commentindex.cli.print;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Suggestion;

/** Prints the end of an answer as messages: warnings, the number of hits and suggestions. */
public final class EndText implements ResultPrinter<SearchResults> {
  private final PrintWriter out;
  private final PrintWriter messages;

  /** Creates a printer. */
  public EndText(PrintWriter out, PrintWriter messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void print(SearchResults results) {
    out.flush(); // The hits come first where both go to one terminal.
    results
        .warnings()
        .forEach(note -> messages.println("note: " + TerminalText.line(note.message())));
    if (results.isEmpty()) {
      messages.println("no comment found for " + TerminalText.line(results.canonicalQuery()));
    } else {
      long shown = results.shown();
      String some = shown < results.total() ? TextValues.number(shown) + " of " : "";
      String relaxed = results.relaxed() ? " (relaxed: no comment has all the words)" : "";
      messages.println(some + TextValues.count(results.total(), "comment") + relaxed);
    }
    results.suggestions().forEach(this::suggestion);
  }

  private void suggestion(Suggestion suggestion) {
    messages.println(
        "  try "
            + TerminalText.line(suggestion.query())
            + "  ("
            + TextValues.count(suggestion.total(), "comment")
            + "; "
            + TerminalText.line(suggestion.why())
            + ")");
  }
}

package org.commentindex.cli.print.text;

import java.io.PrintWriter;
import org.commentindex.cli.print.form.ResultPrinter;
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
    totals(results);
    suggestions(results, messages);
  }

  /** Prints warnings and the number of hits. */
  public void totals(SearchResults results) {
    notes(results);
    if (results.isEmpty()) {
      messages.println("no comment found for " + TerminalText.line(results.canonicalQuery()));
      return;
    }
    long shown = results.shown();
    String some = shown < results.total() ? TextValues.number(shown) + " of " : "";
    total(results, some);
  }

  /** Prints the end of an answer of which no hit was to be shown. */
  public void printCount(SearchResults results) {
    if (results.isEmpty()) {
      print(results);
      return;
    }
    notes(results);
    total(results, "");
  }

  private void total(SearchResults results, String some) {
    String relaxed = results.relaxed() ? " (relaxed: no comment has all the words)" : "";
    String collapsed =
        results.collapsed() == 0
            ? ""
            : " and "
                + TextValues.number(results.collapsed())
                + (results.total() == 1 ? " similar to it" : " similar to them")
                + "; --no-collapse shows all";
    messages.println(some + TextValues.count(results.total(), "comment") + relaxed + collapsed);
  }

  /** Prints warnings. */
  public void notes(SearchResults results) {
    out.flush(); // The hits come first where both go to one terminal.
    results
        .warnings()
        .forEach(note -> messages.println("note: " + TerminalText.line(note.message())));
  }

  /** Prints suggestions. */
  public static void suggestions(SearchResults results, PrintWriter to) {
    results.suggestions().forEach(suggestion -> to.println(suggestion(suggestion)));
  }

  /** Returns the line of a suggestion. */
  public static String suggestion(Suggestion suggestion) {
    return "  try "
        + TerminalText.line(suggestion.query())
        + "  ("
        + TextValues.count(suggestion.total(), "comment")
        + "; "
        + TerminalText.line(suggestion.why())
        + ")";
  }
}

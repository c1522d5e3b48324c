package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchResults;

/** Prints the number of hits of each query on a line. */
public final class CountText extends AnswerText {
  private final boolean labelled;

  /**
   * Creates a printer.
   *
   * @param labelled whether each of several queries is printed above its counts
   */
  public CountText(
      PrintWriter out, PrintWriter messages, Environment environment, boolean labelled) {
    super(out, messages, environment);
    this.labelled = labelled;
  }

  @Override
  public void query(String query) {
    if (labelled) {
      out.println(environment.style().bold("? " + TerminalText.line(query)));
    }
  }

  @Override
  public void hit(String query, Hit hit) {}

  @Override
  public void end(String query, SearchResults results) {
    out.println(results.total());
    endOfList(results);
  }

  @Override
  public void relaxed(String words, SearchResults strict) {
    announce(messages, words, strict);
  }

  /** Prints a line in place of the number, so that there is a line for each query. */
  @Override
  public void error(String query, String message) {
    out.println("error: " + TerminalText.line(message));
  }
}

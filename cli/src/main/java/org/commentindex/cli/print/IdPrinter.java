package org.commentindex.cli.print;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints the ids of hits, one a line, for other programs. */
public final class IdPrinter implements IdsPrinter {
  private final PrintWriter out;
  private final boolean terminal;

  /**
   * Prints ids.
   *
   * @param terminal a person reads them: ids come from services and may hold anything. A program
   *     gets them as they are
   */
  public IdPrinter(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void id(String query, int rank, String id) {
    out.println(terminal ? TerminalText.line(id) : id);
  }

  @Override
  public void hit(String query, Hit hit) {
    id(query, hit.rank(), hit.id());
  }

  @Override
  public void end(String query, SearchResults results) {}
}

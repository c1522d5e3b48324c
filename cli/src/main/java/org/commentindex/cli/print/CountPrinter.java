package org.commentindex.cli.print;

import java.io.PrintWriter;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints how many comments match, one number a query. */
public final class CountPrinter implements HitPrinter {
  private final PrintWriter out;

  public CountPrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void hit(String query, Hit hit) {}

  @Override
  public void end(String query, SearchResults results) {
    out.println(results.total());
  }
}

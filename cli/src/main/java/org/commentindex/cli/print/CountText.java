package org.commentindex.cli.print;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchResults;

/** Prints the number of hits of each query on a line. */
final class CountText extends AnswerText {
  CountText(PrintWriter out, PrintWriter messages, Environment environment) {
    super(out, messages, environment);
  }

  @Override
  public void hit(String query, Hit hit) {}

  @Override
  public void end(String query, SearchResults results) {
    out.println(results.total());
  }
}

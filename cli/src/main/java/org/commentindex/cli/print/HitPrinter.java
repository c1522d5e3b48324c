package org.commentindex.cli.print;

import java.io.IOException;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints the answer to a query: its hits in order, then its end. */
public interface HitPrinter {
  /** A hit of this query, as typed. */
  void hit(String query, Hit hit) throws IOException;

  /** There are no more hits of this query. */
  void end(String query, SearchResults results) throws IOException;
}

package org.commentindex.cli.print.form;

import java.io.IOException;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;

/** Prints the comments that saved searches find. Not thread-safe. */
public interface SavedPrinter {
  /**
   * Begins the comments of a search.
   *
   * @param comments their number
   */
  void search(SavedSearch search, long comments) throws IOException;

  /** Prints the next comment of the search. */
  void hit(SavedSearch search, Hit hit) throws IOException;

  /** Ends the output; by default prints nothing. */
  default void end() throws IOException {}
}

package org.commentindex.cli.print;

import java.io.IOException;

/** Prints hits of which the ids alone are known. */
public interface IdsPrinter extends HitPrinter {
  /**
   * A hit of this query, as typed.
   *
   * @param rank from 1
   */
  void id(String query, int rank, String id) throws IOException;
}

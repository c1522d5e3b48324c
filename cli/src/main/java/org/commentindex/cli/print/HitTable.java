package org.commentindex.cli.print;

import java.io.IOException;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints hits as rows of a table; notes and closing lines are words, beside it. */
public final class HitTable implements HitPrinter {
  private final HitPrinter rows;
  private final HitPrinter words;

  /**
   * Prints hits.
   *
   * @param rows where they go
   * @param words where the end of an answer goes
   */
  public HitTable(HitPrinter rows, HitPrinter words) {
    this.rows = rows;
    this.words = words;
  }

  @Override
  public void hit(String query, Hit hit) throws IOException {
    rows.hit(query, hit);
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    words.end(query, results);
  }
}

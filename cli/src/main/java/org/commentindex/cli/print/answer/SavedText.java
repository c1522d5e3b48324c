package org.commentindex.cli.print.answer;

import java.io.IOException;
import java.io.PrintWriter;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;

/** Prints the comments of saved searches as the hits of a search, with the name of each search. */
public final class SavedText implements SavedPrinter {
  private final HitsText hits;

  public SavedText(PrintWriter out, PrintWriter messages, Environment environment) {
    this.hits = new HitsText(out, messages, environment, false);
  }

  @Override
  public void search(SavedSearch search, long comments) {
    hits.query(
        search.name() + ": " + search.query() + " (" + TextValues.count(comments, "comment") + ")");
  }

  @Override
  public void hit(SavedSearch search, Hit hit) throws IOException {
    hits.hit(search.query(), hit);
  }
}

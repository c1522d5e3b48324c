package org.commentindex.cli.print.object;

import java.io.IOException;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.search.SearchResults;

/** Prints hits or facet counts as the rows of a table, and the end of each answer as messages. */
public final class AnswerTable extends AnswerObjects {
  private final HitStyle style;
  private final EndText ends;

  public AnswerTable(ObjectWriter rows, HitStyle style, EndText ends) {
    super(rows, style, ends);
    this.style = style;
    this.ends = ends;
  }

  @Override
  public void error(String query, String message) {
    // A table of hits has no row for a query; the message is on standard error.
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    if (style == HitStyle.COUNT) {
      ends.printCount(results); // The rows are facet counts.
    } else {
      ends.print(results);
    }
  }
}

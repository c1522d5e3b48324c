package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;

/**
 * Prints answers as a report, whose counts and warnings precede the hits. They are known after the
 * hits, so that the hits of one answer are kept as text until then.
 */
abstract class AnswerReport implements AnswerPrinter {
  final PrintWriter out;
  final ZoneId zone;
  private final EndText ends;
  private StringWriter hits = new StringWriter();

  AnswerReport(PrintWriter out, PrintWriter messages, ZoneId zone) {
    this.zone = zone;
    this.out = out;
    this.ends = new EndText(out, messages);
  }

  /** Writes a hit. */
  abstract void hit(PrintWriter to, Hit hit);

  /** Writes the counts of a facet. */
  abstract void facet(PrintWriter to, FacetResult facet);

  /**
   * Writes an answer.
   *
   * @param body the hits and facets as written by the other methods
   */
  abstract void answer(String query, SearchResults results, String body);

  @Override
  public final void hit(String query, Hit hit) {
    hit(new PrintWriter(hits, false), hit);
  }

  @Override
  public final void facet(String query, FacetResult counts) {
    if (!counts.counts().isEmpty()) {
      facet(new PrintWriter(hits, false), counts);
    }
  }

  @Override
  public final void end(String query, SearchResults results) {
    answer(query, results, hits.toString());
    hits = new StringWriter();
    ends.print(results);
  }

  @Override
  public final void explanation(ParsedQuery query) {
    throw new UnsupportedOperationException("a report has no explanations");
  }

  @Override
  public final void score(String query, Hit hit, List<ScorePart> parts) {
    throw new UnsupportedOperationException("a report has no scores");
  }

  @Override
  public final void context(String query, Hit hit, HitContext context) {
    throw new UnsupportedOperationException("a report has no contexts");
  }
}

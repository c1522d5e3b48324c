package org.commentindex.cli.print.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.KwicLine;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;

/** Prints the matches of each answer sorted by the words beside them, then the rest of it. */
public final class SortedMatches implements AnswerPrinter {
  private final AnswerPrinter printer;
  private final Comparator<KwicLine> order;
  private final List<MatchOfHit> matches = new ArrayList<>();

  private record MatchOfHit(Hit hit, KwicLine line) {}

  /**
   * Creates a printer.
   *
   * @param printer prints each match
   */
  public SortedMatches(AnswerPrinter printer, Comparator<KwicLine> order) {
    this.printer = printer;
    this.order = order;
  }

  @Override
  public void query(String query) throws IOException {
    printer.query(query);
  }

  @Override
  public void explanation(ParsedQuery query) throws IOException {
    printer.explanation(query);
  }

  @Override
  public void hit(String query, Hit hit) {
    KwicLine.of(hit).forEach(line -> matches.add(new MatchOfHit(hit, line)));
  }

  @Override
  public void score(String query, Hit hit, List<ScorePart> parts) throws IOException {
    printer.score(query, hit, parts);
  }

  @Override
  public void context(String query, Hit hit, HitContext context) throws IOException {
    printer.context(query, hit, context);
  }

  @Override
  public void facet(String query, FacetResult counts) throws IOException {
    printMatches(query);
    printer.facet(query, counts);
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    printMatches(query);
    printer.end(query, results);
  }

  @Override
  public void finish() throws IOException {
    printer.finish();
  }

  /** Sorts stably, so that equal contexts keep the order of the hits. */
  private void printMatches(String query) throws IOException {
    matches.sort(Comparator.comparing(MatchOfHit::line, order));
    for (MatchOfHit match : matches) {
      printer.match(query, match.hit(), match.line());
    }
    matches.clear();
  }
}

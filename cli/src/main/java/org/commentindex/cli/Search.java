package org.commentindex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.AnswerPrinter;
import org.commentindex.cli.print.HitDetail;
import org.commentindex.cli.print.HitStyle;
import org.commentindex.cli.print.SortedMatches;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SnippetMode;
import org.jspecify.annotations.Nullable;

/** Runs queries one after the other, prints each answer, and keeps the state for the exit code. */
final class Search {
  /**
   * Maximum number of values shown per facet, so that a few facets fit on a screen. Chosen by hand.
   */
  private static final int FACET_VALUES = 10;

  /** Maximum number of hits whose score is explained; each takes several lines. Chosen by hand. */
  private static final int EXPLAINED = 3;

  private final SearchFlags flags;
  private final HitDetail detail;
  private final List<Facet> facets;
  private final HitOptions hits;
  private final @Nullable ThreadContext context;
  private final OutputOptions output;
  private final HitStyle style;
  private final TableOptions table;
  private @Nullable AnswerPrinter printer;
  private boolean found;
  private boolean failed;

  /**
   * Creates a search with these options.
   *
   * @throws IllegalArgumentException if an option is invalid or two contradict each other
   */
  Search(SearchFlags flags, HitOptions hits, TableOptions table, OutputOptions output)
      throws IOException {
    this.flags = flags;
    this.facets = flags.facets();
    this.hits = hits;
    this.context = hits.context();
    SearchOptionRules.check(hits, table, !facets.isEmpty(), output);
    flags.check();
    this.output = output;
    this.style = SearchOptionRules.style(hits);
    this.table = table;
    this.detail = table.printers(output).detail(style);
  }

  /** Returns true if any query had a hit. */
  boolean found() {
    return found;
  }

  /** Returns true if any query was rejected. */
  boolean failed() {
    return failed;
  }

  /**
   * Runs one query of a batch. A rejected query is reported and does not end the batch.
   *
   * @param position the file and line of the query, for the message
   */
  void runOneOfMany(CommentIndex index, String query, String position) throws IOException {
    try {
      printer().query(query);
      run(index, query);
    } catch (CommandException | IllegalArgumentException e) {
      failed = true;
      output.out().flush();
      ErrorMessages.to(output.err(), position + ": ", e);
    }
    // A program that writes queries to a pipe waits for each answer.
    output.out().flush();
  }

  /** Prints the end of the results. */
  void finish() throws IOException {
    printer().finish();
  }

  void run(CommentIndex index, String query) throws IOException {
    ParsedQuery parsed = flags.parse(query);
    if (flags.strict()) {
      Queries.refuseNotes(parsed);
    }
    AnswerPrinter answer = printer();
    if (hits.explain()) {
      answer.explanation(parsed);
    }
    SnippetMode snippets =
        detail == HitDetail.SNIPPETS ? SnippetMode.BEST_PASSAGES : SnippetMode.NONE;
    SearchRequest request = flags.request(parsed).withSnippets(snippets);
    SearchResults results = hits(index, request, answer);
    count(index, query, parsed.query(), results, answer);
    answer.end(query, results);
    found |= !results.isEmpty();
  }

  private SearchResults hits(CommentIndex index, SearchRequest request, AnswerPrinter answer)
      throws IOException {
    if (detail == HitDetail.NONE) {
      return index.forEachId(request, id -> {});
    }
    if (detail != HitDetail.ID || hits.explain() || context != null) {
      return index.forEachHit(request, hit -> print(index, request, hit, answer));
    }
    AtomicInteger rank = new AtomicInteger(request.offset());
    return index.forEachId(
        request, id -> print(request.query(), rank.incrementAndGet(), id, answer));
  }

  private static void print(ParsedQuery query, int rank, String id, AnswerPrinter answer) {
    try {
      answer.id(query.text(), rank, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(CommentIndex index, SearchRequest request, Hit hit, AnswerPrinter answer) {
    String query = request.query().text();
    try {
      answer.hit(query, hit);
      if (hits.explain() && hit.rank() <= EXPLAINED) {
        answer.score(query, hit, index.explain(request, hit.id()));
      }
      if (context != null) {
        answer.context(query, hit, context.of(index, request.query().query(), hit.comment()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates the printer for the first answer, so that an error is not preceded by column names. */
  private AnswerPrinter printer() throws IOException {
    if (printer == null) {
      AnswerPrinter answers = table.answers(output, style, !facets.isEmpty());
      ContextSide side = hits.kwicSort();
      printer = side == null ? answers : new SortedMatches(answers, side.order());
    }
    return printer;
  }

  private void count(
      CommentIndex index,
      String query,
      CommentQuery parsed,
      SearchResults results,
      AnswerPrinter answer)
      throws IOException {
    if (facets.isEmpty()) {
      return;
    }
    CommentQuery among =
        results.relaxed() || flags.any() ? AnyWordFallback.anyWordOf(parsed) : parsed;
    for (Facet facet : facets) {
      answer.facet(query, facet, index.count(facet, among, FACET_VALUES));
    }
  }
}

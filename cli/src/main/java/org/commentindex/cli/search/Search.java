package org.commentindex.cli.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.ErrorMessages;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.answer.SortedMatches;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.form.HitDetail;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.query.AnyWords;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Hit;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.search.SnippetMode;
import org.jspecify.annotations.Nullable;

/** Runs queries one after the other, prints each answer, and keeps the state for the exit code. */
final class Search {
  /** Maximum number of hits whose score is explained; each takes several lines. Chosen by hand. */
  private static final int EXPLAINED = 3;

  private final SearchFlags flags;
  private final HitDetail detail;
  private final SearchFacets facets;
  private final @Nullable Integer facetLimit;
  private final HitOptions hits;
  private final @Nullable ThreadContext context;
  private final OutputOptions output;
  private final HitStyle style;
  private final boolean forPeople;
  private final TableOptions table;
  private @Nullable AnswerPrinter printer;
  private boolean found;
  private boolean failed;

  /**
   * Creates a search with these options.
   *
   * @param batch true for many queries, whose answers are for programs
   * @throws IllegalArgumentException if an option is invalid or two contradict each other
   */
  Search(
      SearchFlags flags,
      SearchFacets facets,
      HitOptions hits,
      TableOptions table,
      OutputOptions output,
      boolean batch)
      throws IOException {
    this.flags = flags;
    this.facets = facets;
    this.hits = hits;
    this.context = hits.context();
    SearchOptionRules.check(hits, table, facets.any(), output);
    flags.check();
    facets.check();
    boolean isText = table.format(output) == ResultFormat.TEXT;
    Integer given = hits.countOnly() ? flags.givenLimit() : null;
    this.facetLimit = given != null || isText ? given : Integer.valueOf(0);
    this.output = output;
    this.style = SearchOptionRules.style(hits);
    this.forPeople =
        !batch && !facets.any() && isText && style != HitStyle.COUNT && style != HitStyle.IDS;
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
    } catch (CommandException | IllegalArgumentException | SearchTimeoutException e) {
      reject(query, position, e);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof SearchTimeoutException timeout)) {
        throw e;
      }
      reject(query, position, timeout);
    }
    // A program that writes queries to a pipe waits for each answer.
    output.out().flush();
  }

  private void reject(String query, String position, Exception problem) throws IOException {
    failed = true;
    output.out().flush();
    ErrorMessages.to(output.err(), position + ": ", problem);
    printer().error(query, String.valueOf(problem.getMessage()));
  }

  /** Prints the end of the results. */
  void finish() throws IOException {
    printer().finish();
  }

  void run(CommentIndex index, String query) throws IOException {
    ParsedQuery parsed = flags.parse(Queries.parser(index, output), query);
    Queries.refuseErrors(parsed);
    run(index, parsed, false);
  }

  /**
   * Runs a saved search for its new comments, all of them unless the command line has a limit.
   *
   * @return true if all were shown, so that they are no longer new
   */
  boolean runNew(CommentIndex index, SavedSearch search) throws IOException {
    ParsedQuery parsed = search.newOnly(flags.parse(Queries.parser(index, output), search.query()));
    SearchResults results = run(index, parsed, true);
    return results.shown() == results.total() && !hits.countOnly();
  }

  private SearchResults run(CommentIndex index, ParsedQuery parsed, boolean all)
      throws IOException {
    String query = parsed.text();
    if (flags.strict()) {
      Queries.refuseNotes(parsed);
    }
    AnswerPrinter answer = printer();
    if (hits.explain()) {
      answer.explanation(parsed);
    }
    SnippetMode snippets =
        detail == HitDetail.SNIPPETS ? SnippetMode.BEST_PASSAGES : SnippetMode.NONE;
    SearchRequest request = request(parsed).withSnippets(snippets);
    if (all) {
      Integer limit = flags.givenLimit();
      request =
          request
              .withCollapse(CollapseMode.NONE)
              .withLimit(limit == null ? Integer.MAX_VALUE : limit);
    }
    SearchResults results = hits(index, request, answer);
    if (all) {
      results = results.withoutSuggestions(); // another query has nothing new
    } else if (results.isEmpty() && falls(parsed)) {
      results = fallback(index, request, results, answer);
    }
    count(index, query, parsed.query(), results, answer);
    answer.end(query, results);
    found |= !results.isEmpty() && !results.relaxed();
    return results;
  }

  /** Returns the request; people see one hit of a near-duplicate group, programs see them all. */
  private SearchRequest request(ParsedQuery parsed) {
    return flags.request(parsed).withCollapse(flags.collapse(forPeople));
  }

  /** Returns true if comments with any of the words may be shown instead of none. */
  private boolean falls(ParsedQuery parsed) {
    boolean asked = flags.relax() || (forPeople && !flags.strict());
    return asked && !flags.any() && parsed.canBeRelaxed();
  }

  /** Returns the comments with any of the words; a text says so above the hits. */
  private SearchResults fallback(
      CommentIndex index, SearchRequest request, SearchResults strict, AnswerPrinter answer)
      throws IOException {
    SearchRequest relaxed = request.withMatch(MatchMode.OR_FALLBACK);
    if (index.forEachId(relaxed.withLimit(1).withOffset(0), id -> {}).isEmpty()) {
      return strict;
    }
    answer.relaxed(AnyWords.print(request.query().query()), strict);
    return hits(index, relaxed, answer);
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
      AnswerPrinter answers = table.answers(output, style, facets.any());
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
    CommentQuery among = results.relaxed() || flags.any() ? AnyWords.of(parsed) : parsed;
    facets.print(index, query, among, facetLimit, output, answer);
  }
}

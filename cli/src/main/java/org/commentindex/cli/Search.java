package org.commentindex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.IdsPrinter;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TextPrinter;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.SearchResults;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SnippetMode;
import org.jspecify.annotations.Nullable;

/** Queries asked one after the other, each answer printed, and what is to be said in the end. */
final class Search {
  private static final int FACET_VALUES = 10;

  /** Why a hit scores as it does is told of so many. */
  private static final int EXPLAINED = 3;

  private final SearchFlags flags;
  private final SnippetMode snippets;
  private final List<Facet> facets;
  private final HitOptions hits;
  private final @Nullable ThreadContext context;
  private final TableOptions table;
  private final OutputOptions output;
  private @Nullable AnswerForm form;
  private boolean found;
  private boolean trouble;

  /**
   * A search with these options.
   *
   * @throws IllegalArgumentException if one of them cannot be
   */
  Search(SearchFlags flags, HitOptions hits, TableOptions table, OutputOptions output)
      throws IOException {
    this.flags = flags;
    this.facets = flags.facets();
    this.hits = hits;
    this.context = hits.context();
    this.table = table;
    AnswerForm.check(hits, table, !facets.isEmpty(), output);
    flags.check();
    this.snippets =
        AnswerForm.readsTexts(hits, table) ? SnippetMode.BEST_PASSAGES : SnippetMode.NONE;
    this.output = output;
  }

  /** Whether any query found anything. */
  boolean found() {
    return found;
  }

  /** Whether any query was refused. */
  boolean trouble() {
    return trouble;
  }

  /**
   * Asks one query of several: one that is refused does not end the others.
   *
   * @param place where it stands, as errors say it
   */
  void runOneOfMany(CommentIndex index, String query, String place) throws IOException {
    try {
      if (form().hits() instanceof TextPrinter text) {
        text.question(query);
      }
      run(index, query);
    } catch (CommandException | IllegalArgumentException e) {
      trouble = true;
      output.out().flush();
      ErrorMessages.to(output.err(), place + ": ", e);
    }
    // A program that writes queries into a pipe waits for each answer.
    output.out().flush();
  }

  void run(CommentIndex index, String query) throws IOException {
    ParsedQuery parsed = flags.parse(query);
    if (flags.strict()) {
      Queries.refuseNotes(parsed);
    }
    AnswerForm form = form();
    if (hits.explain()) {
      form.beside().explanation(parsed);
    }
    SearchRequest request = flags.request(parsed).withSnippets(snippets);
    SearchResults results = answer(index, request, form);
    count(index, query, parsed.query(), results, form.beside());
    form.hits().end(query, results);
    found |= !results.isEmpty();
  }

  private SearchResults answer(CommentIndex index, SearchRequest request, AnswerForm form)
      throws IOException {
    if (hits.countOnly()) {
      return index.forEachId(request, id -> {});
    }
    IdsPrinter ids = form.ids(hits, table);
    if (ids == null) {
      return index.forEachHit(request, hit -> print(index, request, hit, form));
    }
    AtomicInteger rank = new AtomicInteger(request.offset());
    return index.forEachId(request, id -> print(request.query(), rank.incrementAndGet(), id, ids));
  }

  private static void print(ParsedQuery query, int rank, String id, IdsPrinter ids) {
    try {
      ids.id(query.text(), rank, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(CommentIndex index, SearchRequest request, Hit hit, AnswerForm form) {
    String query = request.query().text();
    try {
      form.hits().hit(query, hit);
      if (hits.explain() && hit.rank() <= EXPLAINED) {
        form.beside().score(query, hit, index.explain(request, hit.id()));
      }
      if (context != null) {
        form.beside().context(query, hit, context.of(index, hit.comment()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made for the first answer: a table begins with its names, which an error should not. */
  private AnswerForm form() throws IOException {
    if (form == null) {
      form = AnswerForm.of(hits, table, !facets.isEmpty(), output);
    }
    return form;
  }

  private void count(
      CommentIndex index,
      String query,
      CommentQuery parsed,
      SearchResults results,
      ResultPrinter printer)
      throws IOException {
    if (facets.isEmpty()) {
      return;
    }
    CommentQuery among = results.relaxed() || flags.any() ? AnyWordFallback.anyWordOf(parsed) : parsed;
    for (Facet facet : facets) {
      printer.facet(query, facet, index.count(facet, among, FACET_VALUES));
    }
  }
}

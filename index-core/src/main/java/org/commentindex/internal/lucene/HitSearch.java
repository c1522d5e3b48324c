package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.commentindex.backend.SearchBackend.Outcome;
import org.commentindex.backend.SearchEndedException;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.hits.CollapsedHits;
import org.commentindex.internal.lucene.hits.HitPages;
import org.commentindex.internal.lucene.hits.SampledDocuments;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.MatchMode;
import org.commentindex.search.Sample;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.search.Suggestion;

/** Finds the hits of requests, in pages. Thread-safe. */
final class HitSearch {
  /**
   * Hits fetched beyond the requested number where near-duplicates of earlier hits are left out, so
   * that most results need one page. Chosen by hand; further pages are fetched as needed.
   */
  private static final int COLLAPSED_RESERVE = 50;

  private final LuceneSnapshot snapshot;
  private final LimitedSearcher searcher;

  HitSearch(LuceneSnapshot snapshot, LimitedSearcher searcher) {
    this.snapshot = snapshot;
    this.searcher = searcher;
  }

  /** Receives hits by rank. */
  interface HitSink {
    void accept(int rank, ScoreDoc found) throws IOException;
  }

  /** Passes the hits for a request to an action, in order. */
  Outcome find(SearchRequest request, HitSink action) throws IOException {
    CommentQuery query = request.query().query();
    Found found = CostliestPart.named(snapshot, query, () -> find(request));
    handOver(found.pages(), request, action);
    long collapsed = 0;
    if (collapses(request) && found.total() > 0) {
      searcher.beginBudget();
      MatchMode match = found.relaxed() ? MatchMode.ANY_WORD : request.match();
      collapsed = CollapsedHits.count(searcher, translated(matching(), query, match));
    }
    return new Outcome(
        found.total() - collapsed, collapsed, found.relaxed(), found.notes(), found.suggestions());
  }

  /** What was found, before any hit is handed over. */
  private record Found(
      HitPages pages,
      long total,
      boolean relaxed,
      List<String> notes,
      List<Suggestion> suggestions) {}

  private Found find(SearchRequest request) throws IOException {
    QueryTranslator translator = translator(Purpose.SCORE);
    HitPages pages = pages(translator, request, request.match());
    List<Suggestion> suggestions = List.of();
    boolean relaxed = false;
    long total = pages.total();
    if (total == 0 && request.match() != MatchMode.ANY_WORD) {
      suggestions = suggestions(request.query().query());
      if (request.match() == MatchMode.OR_FALLBACK && request.query().canBeRelaxed()) {
        pages = pages(translator, request, MatchMode.ANY_WORD);
        total = pages.total();
        relaxed = total > 0;
      }
    }
    Sample sample = request.sample();
    if (sample != null && total > sample.size()) {
      MatchMode match = relaxed ? MatchMode.ANY_WORD : request.match();
      pages = sampled(translator, request, match, sample);
    }
    return new Found(pages, total, relaxed, translator.notes(), suggestions);
  }

  /** Returns suggestions; none if the budget is over, since that there is no hit is an answer. */
  private List<Suggestion> suggestions(CommentQuery query) throws IOException {
    try {
      return new Suggestions(searcher, this::matching).similarTo(query);
    } catch (SearchTimeoutException | SearchEndedException e) {
      searcher.wholeDeadline().check();
      searcher.beginBudget();
      return List.of();
    }
  }

  private QueryTranslator matching() {
    return translator(Purpose.MATCH);
  }

  private QueryTranslator translator(Purpose purpose) {
    return snapshot.translator(purpose, searcher);
  }

  /** Translates a query for the words that a comment must have. */
  static Query translated(QueryTranslator translator, CommentQuery query, MatchMode match) {
    return switch (match) {
      case ALL_WORDS, OR_FALLBACK -> translator.translate(query);
      case ANY_WORD -> translator.translateRelaxed(query);
    };
  }

  private HitPages pages(QueryTranslator translator, SearchRequest request, MatchMode match)
      throws IOException {
    CommentQuery query = request.query().query();
    return pages(
        translated(translator, query, match), () -> translated(matching(), query, match), request);
  }

  /** Returns the pages of a sample of the hits. */
  private HitPages sampled(
      QueryTranslator translator, SearchRequest request, MatchMode match, Sample sample)
      throws IOException {
    CommentQuery query = request.query().query();
    Query drawn = SampledDocuments.of(searcher, translated(matching(), query, match), sample);
    Query scored =
        new BooleanQuery.Builder()
            .add(translated(translator, query, match), Occur.MUST)
            .add(drawn, Occur.FILTER)
            .build();
    return pages(scored, () -> scored, request);
  }

  private HitPages pages(Query scored, Supplier<Query> matched, SearchRequest request)
      throws IOException {
    long limit = (long) request.offset() + request.limit();
    if (!collapses(request)) {
      return new HitPages(searcher, scored, matched, request.sort(), limit);
    }
    int pageSize = (int) Math.min(HitPages.MAX_PAGE, limit + COLLAPSED_RESERVE);
    return new HitPages(searcher, scored, matched, request.sort(), Long.MAX_VALUE, pageSize);
  }

  private boolean collapses(SearchRequest request) {
    return request.collapse() == CollapseMode.NEAR_DUPLICATES
        && request.sample() == null
        && snapshot.groups().any()
        && !GroupValues.selectsGroup(request.query().query());
  }

  private void handOver(HitPages pages, SearchRequest request, HitSink action) throws IOException {
    boolean collapse = collapses(request);
    Set<String> shownGroups = new HashSet<>();
    long last = (long) request.offset() + request.limit();
    int rank = 0;
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        String group = collapse ? snapshot.groups().name(found.doc) : null;
        boolean shown = group == null || shownGroups.add(group);
        if (shown && ++rank > request.offset()) {
          action.accept(rank, found);
        }
        if (rank == last) {
          return;
        }
      }
    } while (pages.next());
  }
}

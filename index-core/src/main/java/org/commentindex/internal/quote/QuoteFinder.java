package org.commentindex.internal.quote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.text.Quotation;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Quote;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds what comments quote. Candidates have some of a quotation's words just so; which of them it
 * is from is then told by all its words.
 *
 * <p>Thread-safe, as the backend is.
 */
public final class QuoteFinder {
  /** So many quotations of a comment are looked for, the first ones. */
  private static final int MOST_QUOTATIONS = 20;

  /** So many comments are compared with a quotation, those of its thread and source first. */
  private static final int MOST_CANDIDATES = 16;

  private final SearchBackend backend;

  /** Looks among the comments of an index. */
  public QuoteFinder(SearchBackend backend) {
    this.backend = backend;
  }

  /** The quotations of a comment that are from comments in the index, in order. */
  public List<Quote> quotes(Comment comment) throws IOException {
    List<Wording> quotations =
        Quotation.each(comment.text()).stream()
            .map(Wording::of)
            .filter(quotation -> quotation.words() >= Quoting.LEAST_WORDS)
            .limit(MOST_QUOTATIONS)
            .toList();
    List<Quote> quotes = new ArrayList<>();
    if (quotations.isEmpty()) {
      return quotes;
    }
    Quoting quoting = new Quoting(comment);
    for (Wording quotation : quotations) {
      Candidate from = best(quoting, quotation);
      if (from != null) {
        quotes.add(new Quote(quotation.text(), from.comment(), from.containment()));
      }
    }
    return quotes;
  }

  private @Nullable Candidate best(Quoting quoting, Wording quotation) throws IOException {
    Candidate best = null;
    Set<String> seen = new HashSet<>();
    for (CommentQuery query : quoting.nearestFirst(quotation)) {
      if (seen.size() >= MOST_CANDIDATES || (best != null && best.containment() == 1)) {
        break; // nothing further away can be better
      }
      for (Comment comment : found(query)) {
        if (seen.size() < MOST_CANDIDATES && seen.add(comment.id())) {
          Candidate candidate = quoting.candidate(quotation, comment);
          if (candidate != null && (best == null || candidate.compareTo(best) < 0)) {
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  /** Those that have most of the words first. Asked for any of them, nothing else is suggested. */
  private List<Comment> found(CommentQuery query) throws IOException {
    List<Comment> found = new ArrayList<>();
    SearchRequest request =
        SearchRequest.of(query)
            .withLimit(MOST_CANDIDATES)
            .withMatch(MatchMode.ANY_WORD)
            .withCollapse(CollapseMode.NONE);
    backend.forEachHit(request, hit -> found.add(hit.comment()));
    return found;
  }
}

package org.commentindex.internal.quote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.MatchMode;
import org.commentindex.search.Quote;
import org.commentindex.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments that a comment quotes. Searches for phrases of each quotation and verifies the
 * candidates by all its words.
 *
 * <p>Thread-safe if the backend is.
 */
public final class QuoteFinder {
  /**
   * Maximum quotations of a comment that are resolved, in order. Bounds the work to 60 searches and
   * 320 comparisons.
   */
  private static final int MAX_QUOTATIONS = 20;

  /** Maximum comments compared with a quotation, those of its thread and source first. */
  private static final int MAX_CANDIDATES = 16;

  private final SearchBackend backend;

  /** Creates a finder that searches an index. */
  public QuoteFinder(SearchBackend backend) {
    this.backend = backend;
  }

  /** Returns the quotations of a comment whose quoted comment is in the index, in order. */
  public List<Quote> quotes(Comment comment) throws IOException {
    List<QuoteText> quotations =
        OwnAndQuotedText.quotations(comment.text()).stream()
            .map(QuoteText::of)
            .filter(quotation -> quotation.words() >= QuoteVerifier.MIN_WORDS)
            .limit(MAX_QUOTATIONS)
            .toList();
    List<Quote> quotes = new ArrayList<>();
    if (quotations.isEmpty()) {
      return quotes;
    }
    QuoteVerifier verifier = new QuoteVerifier(comment);
    for (QuoteText quotation : quotations) {
      QuoteCandidate from = best(verifier, quotation);
      if (from != null) {
        quotes.add(new Quote(quotation.text(), from.comment(), from.containment()));
      }
    }
    return quotes;
  }

  private @Nullable QuoteCandidate best(QuoteVerifier verifier, QuoteText quotation)
      throws IOException {
    QuoteCandidate best = null;
    Set<String> seen = new HashSet<>();
    for (CommentQuery query : verifier.queries(quotation)) {
      if (seen.size() >= MAX_CANDIDATES || (best != null && best.containment() == 1)) {
        break; // later queries cannot find a better candidate
      }
      for (Comment comment : found(query)) {
        if (seen.size() < MAX_CANDIDATES && seen.add(comment.id())) {
          QuoteCandidate candidate = verifier.verify(quotation, comment);
          if (candidate != null && (best == null || candidate.compareTo(best) < 0)) {
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  /** Returns the comments with the most phrases of a query first. */
  private List<Comment> found(CommentQuery query) throws IOException {
    List<Comment> found = new ArrayList<>();
    SearchRequest request =
        SearchRequest.of(query)
            .withLimit(MAX_CANDIDATES)
            .withMatch(MatchMode.ANY_WORD)
            .withCollapse(CollapseMode.NONE);
    backend.forEachHit(request, hit -> found.add(hit.comment()));
    return found;
  }
}

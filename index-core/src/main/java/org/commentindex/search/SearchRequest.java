package org.commentindex.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A query and its search options.
 *
 * <p>Immutable: each {@code with} method returns a copy with one option changed.
 *
 * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="search"}
 *
 * @param query the query
 * @param limit the maximum number of hits, at least 1
 * @param offset the number of hits to skip, at least 0
 * @param sort the order of the hits
 * @param match the words that a comment must have
 * @param collapse which hits of a near-duplicate group are returned
 * @param snippets which passages the hits contain
 * @param sample a random sample to draw from the hits, or null for all; a sample is not collapsed
 * @param timeout the time that the search may take, above 0, or null for any; the time of the
 *     action that receives the hits counts
 */
public record SearchRequest(
    ParsedQuery query,
    int limit,
    int offset,
    SortOrder sort,
    MatchMode match,
    CollapseMode collapse,
    SnippetMode snippets,
    @Nullable Sample sample,
    @Nullable Duration timeout) {

  /** The limit of a request that does not set one. */
  public static final int DEFAULT_LIMIT = 10;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the limit is below 1, the offset below 0, or the timeout
   *     not above 0
   */
  public SearchRequest {
    Objects.requireNonNull(query, "query == null");
    Objects.requireNonNull(sort, "sort == null");
    Objects.requireNonNull(match, "match == null");
    Objects.requireNonNull(collapse, "collapse == null");
    Objects.requireNonNull(snippets, "snippets == null");
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, got " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset must be >= 0, got " + offset);
    }
    if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
      throw new IllegalArgumentException("timeout must be above 0, got " + timeout);
    }
  }

  /**
   * A request for the ten best hits of a text in the query language. All words are required and no
   * hit is left out.
   *
   * @param query the query
   * @return the request
   */
  public static SearchRequest of(String query) {
    return of(QueryParser.create().parse(query));
  }

  /**
   * A request for the ten best hits of a parsed query.
   *
   * @param query the query
   * @return the request
   */
  public static SearchRequest of(ParsedQuery query) {
    return new SearchRequest(
        query,
        DEFAULT_LIMIT,
        0,
        SortOrder.BEST,
        MatchMode.ALL_WORDS,
        CollapseMode.NONE,
        SnippetMode.BEST_PASSAGES,
        null,
        null);
  }

  /**
   * A request for the ten best hits of a query built in code.
   *
   * @param query the query
   * @return the request
   */
  public static SearchRequest of(CommentQuery query) {
    return of(new ParsedQuery(query.toString(), query, List.of()));
  }

  /**
   * {@return a copy with this maximum number of hits, at least 1}
   *
   * @param value the limit, at least 1
   */
  public SearchRequest withLimit(int value) {
    return new SearchRequest(
        query, value, offset, sort, match, collapse, snippets, sample, timeout);
  }

  /**
   * {@return a copy that skips this number of hits, at least 0}
   *
   * @param value the number of hits to skip, at least 0
   */
  public SearchRequest withOffset(int value) {
    return new SearchRequest(query, limit, value, sort, match, collapse, snippets, sample, timeout);
  }

  /**
   * {@return a copy with this order of hits}
   *
   * @param value the order
   */
  public SearchRequest withSort(SortOrder value) {
    return new SearchRequest(
        query, limit, offset, value, match, collapse, snippets, sample, timeout);
  }

  /**
   * {@return a copy with this match mode}
   *
   * @param value the words that a comment must have
   */
  public SearchRequest withMatch(MatchMode value) {
    return new SearchRequest(
        query, limit, offset, sort, value, collapse, snippets, sample, timeout);
  }

  /**
   * {@return a copy with this collapse mode}
   *
   * @param value which hits of a near-duplicate group are returned
   */
  public SearchRequest withCollapse(CollapseMode value) {
    return new SearchRequest(query, limit, offset, sort, match, value, snippets, sample, timeout);
  }

  /**
   * {@return a copy with this snippet mode}
   *
   * @param value which passages the hits contain
   */
  public SearchRequest withSnippets(SnippetMode value) {
    return new SearchRequest(query, limit, offset, sort, match, collapse, value, sample, timeout);
  }

  /**
   * {@return a copy whose hits are a random sample, in the order of the request}
   *
   * @param value the sample to draw; null for all hits
   */
  public SearchRequest withSample(@Nullable Sample value) {
    return new SearchRequest(query, limit, offset, sort, match, collapse, snippets, value, timeout);
  }

  /**
   * {@return a copy with a time limit} A search that takes longer ends with a {@link
   * SearchTimeoutException}, within about 50 milliseconds.
   *
   * @param value the time limit, above 0; null for none
   */
  public SearchRequest withTimeout(@Nullable Duration value) {
    return new SearchRequest(query, limit, offset, sort, match, collapse, snippets, sample, value);
  }
}

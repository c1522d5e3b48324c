package org.commentindex.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.commentindex.query.QueryWarning;

/**
 * The results of a search. Immutable.
 *
 * @param canonicalQuery the canonical form of the query
 * @param warnings the warnings about the query
 * @param suggestions similar queries that have hits, if the query has none or was relaxed
 * @param hits the hits in order; empty if an action received them
 * @param shown the number of hits in the list or passed to the action
 * @param total the number of hits that a large enough limit returns
 * @param collapsed the number of further comments that match and are left out, because a hit has
 *     nearly the same words; 0 unless the request collapses them
 * @param relaxed true if no comment has all the words, so that the hits have only some of them
 * @param took the time the search took
 */
public record SearchResults(
    String canonicalQuery,
    List<QueryWarning> warnings,
    List<Suggestion> suggestions,
    List<Hit> hits,
    long shown,
    long total,
    long collapsed,
    boolean relaxed,
    Duration took) {

  public SearchResults {
    Objects.requireNonNull(canonicalQuery, "canonicalQuery == null");
    Objects.requireNonNull(took, "took == null");
    warnings = List.copyOf(warnings);
    suggestions = List.copyOf(suggestions);
    hits = List.copyOf(hits);
  }

  /**
   * {@return a builder of the results of a query in its canonical form}
   *
   * @param canonicalQuery the query in its canonical form
   */
  public static Builder builder(String canonicalQuery) {
    return new Builder(canonicalQuery);
  }

  /**
   * {@return a copy with these hits}
   *
   * @param list the hits
   */
  public SearchResults withHits(List<Hit> list) {
    return new SearchResults(
        canonicalQuery, warnings, suggestions, list, shown, total, collapsed, relaxed, took);
  }

  /** {@return a copy without suggestions} */
  public SearchResults withoutSuggestions() {
    return new SearchResults(
        canonicalQuery, warnings, List.of(), hits, shown, total, collapsed, relaxed, took);
  }

  /** {@return true if there are no hits} */
  public boolean isEmpty() {
    return total == 0;
  }

  /** Builds results, without hits unless stated. Not thread-safe. */
  public static final class Builder {
    private final String canonicalQuery;
    private List<QueryWarning> warnings = List.of();
    private List<Suggestion> suggestions = List.of();
    private List<Hit> hits = List.of();
    private long shown;
    private long total;
    private long collapsed;
    private boolean relaxed;
    private Duration took = Duration.ZERO;

    private Builder(String canonicalQuery) {
      this.canonicalQuery = canonicalQuery;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#warnings}
     */
    public Builder warnings(List<QueryWarning> value) {
      warnings = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#suggestions}
     */
    public Builder suggestions(List<Suggestion> value) {
      suggestions = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#hits}
     */
    public Builder hits(List<Hit> value) {
      hits = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#shown}
     */
    public Builder shown(long value) {
      shown = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#total}
     */
    public Builder total(long value) {
      total = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#collapsed}
     */
    public Builder collapsed(long value) {
      collapsed = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#relaxed}
     */
    public Builder relaxed(boolean value) {
      relaxed = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link SearchResults#took}
     */
    public Builder took(Duration value) {
      took = value;
      return this;
    }

    /** {@return the results} */
    public SearchResults build() {
      return new SearchResults(
          canonicalQuery, warnings, suggestions, hits, shown, total, collapsed, relaxed, took);
    }
  }
}

package org.commentindex.query;

import java.util.Objects;

/**
 * Which hits are wanted, and in which order. Immutable.
 *
 * @param limit at most how many hits, at least 1
 * @param offset how many of the first hits to leave out
 * @param sort their order
 * @param any any of the words is enough; otherwise all are needed and the search is relaxed only
 *     when no comment has them all
 * @param collapse show one of a group of look-alikes
 * @param snippets show where the text of a hit matches. Otherwise it is not read through: a hit has
 *     no snippets, no matches and, of its comment's topics, not those that were discovered
 */
public record SearchOptions(
    int limit, int offset, SortOrder sort, boolean any, boolean collapse, boolean snippets) {

  public SearchOptions {
    Objects.requireNonNull(sort, "sort == null");
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, got " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset must be >= 0, got " + offset);
    }
  }

  /** The best hits, at most so many. */
  public static SearchOptions first(int limit) {
    return new SearchOptions(limit, 0, SortOrder.BEST, false, true, true);
  }

  /** The same without the first hits. */
  public SearchOptions withOffset(int value) {
    return new SearchOptions(limit, value, sort, any, collapse, snippets);
  }

  /** The same in another order. */
  public SearchOptions withSort(SortOrder value) {
    return new SearchOptions(limit, offset, value, any, collapse, snippets);
  }

  /** The same, any of the words being enough or not. */
  public SearchOptions withAny(boolean value) {
    return new SearchOptions(limit, offset, sort, value, collapse, snippets);
  }

  /** The same, with one of each group of look-alikes or all of them. */
  public SearchOptions withCollapse(boolean value) {
    return new SearchOptions(limit, offset, sort, any, value, snippets);
  }

  /** The same, with or without what shows where the text of a hit matches. */
  public SearchOptions withSnippets(boolean value) {
    return new SearchOptions(limit, offset, sort, any, collapse, value);
  }
}

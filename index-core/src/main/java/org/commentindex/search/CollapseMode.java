package org.commentindex.search;

/** The hits that a search returns of comments with nearly the same words. */
public enum CollapseMode {
  /** The first hit of each near-duplicate group, unless the query selects a group by name. */
  NEAR_DUPLICATES,
  /** All hits. */
  NONE
}

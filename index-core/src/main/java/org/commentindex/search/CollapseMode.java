package org.commentindex.search;

/** Which hits a search returns if several comments have nearly the same words. */
public enum CollapseMode {
  /** Only the first hit of each near-duplicate group, unless the query selects a group by name. */
  NEAR_DUPLICATES,
  /** All hits. */
  NONE
}

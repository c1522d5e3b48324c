package org.commentindex.search;

/** The order of hits. Ties are broken by comment id. */
public enum SortOrder {
  /** Highest score first. */
  BEST,
  /** Latest first; comments without a date last. */
  NEWEST,
  /** Earliest first; comments without a date last. */
  OLDEST,
  /** Most votes first; comments without votes last. */
  VOTES
}

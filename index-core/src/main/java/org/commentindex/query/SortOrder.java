package org.commentindex.query;

/** In which order hits come; ties by comment id. */
public enum SortOrder {
  /** Best match first. */
  BEST,
  /** Latest first; those without a date last. */
  NEWEST,
  /** Earliest first; those without a date last. */
  OLDEST,
  /** Most votes first; those without votes last. */
  VOTES
}

package org.commentindex.search;

/** The order of the values of a facet. */
public enum FacetSort {
  /** The most frequent value first, ties in the order of {@link #VALUE}. */
  COUNT,
  /** By value: periods of time in order of time, all others in order of their characters. */
  VALUE
}

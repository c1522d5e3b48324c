package org.commentindex.search;

/** The properties by which comments can be counted. */
public enum Facet {
  TOPIC,
  SITE,
  URL,
  AUTHOR,
  SOURCE,
  THREAD,
  LANG,
  /** The month of posting in UTC, such as {@code 2026-04}. */
  MONTH,
  /** The near-duplicate group. */
  GROUP
}

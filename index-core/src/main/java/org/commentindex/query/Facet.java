package org.commentindex.query;

/** By what comments can be counted. */
public enum Facet {
  TOPIC,
  SITE,
  URL,
  AUTHOR,
  SOURCE,
  THREAD,
  LANG,
  /** The month of posting, as {@code 2026-04}, in UTC. */
  MONTH,
  /** The group of look-alikes. */
  GROUP
}

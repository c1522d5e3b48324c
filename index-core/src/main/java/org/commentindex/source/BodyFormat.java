package org.commentindex.source;

/** What markup the body of a record is written in. */
public enum BodyFormat {
  PLAIN,
  HTML,
  MARKDOWN
}

package org.commentindex.source;

/** The markup of a record's body. */
public enum BodyFormat {
  PLAIN,
  HTML,
  MARKDOWN
}

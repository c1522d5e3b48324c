package org.commentindex.source;

/** The markup of a record's body. */
public enum BodyFormat {
  /** Plain text. */
  PLAIN,
  /** HTML, complete or a fragment. */
  HTML,
  /** Markdown. */
  MARKDOWN
}

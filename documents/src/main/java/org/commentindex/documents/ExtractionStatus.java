package org.commentindex.documents;

/** The outcome of one extraction, as the child process reports it. */
enum ExtractionStatus {
  /** All text was sent. */
  COMPLETE,
  /** Text was sent up to the limit, and there is more. */
  TRUNCATED,
  /** The document is broken or encrypted; the text sent so far is discarded. */
  UNREADABLE;

  /** First int that the child sends, once it can take documents: {@code COMI} in ASCII. */
  static final int READY = 0x434f4d49;
}

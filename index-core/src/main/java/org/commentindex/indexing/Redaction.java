package org.commentindex.indexing;

/** Which personal data are removed from texts before they are indexed. */
public enum Redaction {
  /** None. Contact data beside a text are left out in any case. */
  NONE,

  /** Mail addresses, telephone numbers and IP addresses in texts, titles, ids and links. */
  ADDRESSES
}

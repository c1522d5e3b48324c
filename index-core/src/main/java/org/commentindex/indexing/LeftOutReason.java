package org.commentindex.indexing;

/** Why text of a source is in no comment. */
public enum LeftOutReason {
  /** Headings, buttons, counts and other text that belongs to the layout of a page. */
  BOILERPLATE,

  /** A notice that a service wrote, such as that a member joined. */
  NOTICE,

  /** A signature that a forum or a mail program appends to an author's comments. */
  SIGNATURE,

  /** The end of a page or a mail, such as a mailing list's address. */
  FOOTER,

  /** Names, dates, counts and settings that are not the words of a comment. */
  METADATA,

  /** The beginning of a quotation that is in the source only to show what is answered. */
  QUOTATION,

  /** The mark of a deleted or hidden comment. */
  PLACEHOLDER,

  /** Text beyond a limit on length. */
  TOO_LONG,

  /** An address that {@link Redaction} removed from a text. */
  ADDRESS,

  /** Text in a field or column that is unknown to the reader of the format. */
  UNKNOWN_FIELD;

  /** {@return true if the text may have been part of a comment, so that users should check it} */
  public boolean isUncertain() {
    return this == UNKNOWN_FIELD || this == TOO_LONG;
  }
}

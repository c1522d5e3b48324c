package org.commentindex.cli.print;

/** The formats of the comments that saved searches find. */
public enum DocumentFormat {
  TEXT,
  MD,
  MBOX,
  ATOM,
  JSON
}

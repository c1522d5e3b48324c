package org.commentindex.cli.print.form;

/** The formats of the comments that saved searches find. */
public enum SavedFormat {
  TEXT,
  MD,
  MBOX,
  ATOM,
  JSON
}

package org.commentindex.cli.print.form;

/** The parts of a hit that must be loaded to print it; each value includes the ones before it. */
public enum HitDetail {
  /** Nothing: hits are only counted. */
  NONE,

  /** Its id: {@link AnswerPrinter#id} is called. */
  ID,

  /** Its comment without matches and snippets: {@link AnswerPrinter#hit} is called. */
  COMMENT,

  /** Its comment with matches and snippets: {@link AnswerPrinter#hit} is called. */
  SNIPPETS
}

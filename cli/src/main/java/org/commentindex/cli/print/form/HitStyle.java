package org.commentindex.cli.print.form;

/** The form in which the hits of a search are printed. */
public enum HitStyle {
  /** Each hit with its best snippets. */
  SNIPPETS,

  /** Each hit with its whole text. */
  FULL,

  /** Each match on a line with the words around it. */
  KWIC,

  /** The ids of the hits. */
  IDS,

  /** The number of hits. */
  COUNT
}

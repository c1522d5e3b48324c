package org.commentindex.cli.terminal;

/** When results are styled. */
public enum Color {
  /** On a terminal that wants it. */
  AUTO,
  ALWAYS,
  NEVER
}

package org.commentindex.cli.terminal;

import java.util.List;

/** Whether results are styled. */
public enum Color {
  /** On a terminal that supports it, unless {@code NO_COLOR} is set. */
  AUTO,
  ALWAYS,
  NEVER;

  /** The values of {@code --color}. */
  public static final List<String> NAMES = List.of("auto", "always", "never");
}

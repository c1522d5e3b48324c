package org.commentindex.cli.terminal;

import java.util.Iterator;
import java.util.List;

/** When results are styled. */
public enum Color {
  /** On a terminal that wants it. */
  AUTO,
  ALWAYS,
  NEVER;

  /** As they are typed. */
  public static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "always", "never").iterator();
    }
  }
}

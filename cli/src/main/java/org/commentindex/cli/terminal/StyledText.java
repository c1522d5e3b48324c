package org.commentindex.cli.terminal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text of which some stands out, to be wrapped into lines. Safe by construction. */
public final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final BitSet bold = new BitSet();

  /** A text without anything that stands out, with its line breaks. */
  public static StyledText plain(String text) {
    return new StyledText().add(text, false);
  }

  /** Adds text from a stranger; its controls are made visible. */
  public StyledText add(String stranger, boolean standsOut) {
    String safe = TerminalText.block(stranger);
    if (standsOut) {
      bold.set(text.length(), text.length() + safe.length());
    }
    text.append(safe);
    return this;
  }

  /**
   * Breaks it into lines at spaces, or anywhere in a word that is too long and between the
   * characters of scripts that have no spaces.
   *
   * @param columns how many columns a line has at most; at least 2
   * @return the lines, styled; a blank line for each blank line in the text
   */
  public List<String> wrap(int columns, Ink ink) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf("\n", start);
      int end = newline < 0 ? text.length() : newline;
      wrapLine(start, end, columns, ink, lines);
      start = end + 1;
    }
    return lines;
  }

  private void wrapLine(int from, int to, int columns, Ink ink, List<String> lines) {
    int start = from;
    do {
      int end = breakAfter(start, to, columns);
      lines.add(render(start, end, ink));
      start = end;
      while (start < to && text.charAt(start) == ' ') {
        start++;
      }
    } while (start < to);
  }

  /** Where the line that begins here ends: behind its last character. */
  private int breakAfter(int start, int to, int columns) {
    int cells = 0;
    int previous = -1;
    int lastGap = -1;
    for (int i = start; i < to; ) {
      int c = Character.codePointAt(text, i);
      int more = Cells.of(c, previous);
      if (i > start && more > 0 && (c == ' ' || Cells.isWide(c) || isWideBefore(previous))) {
        lastGap = i;
      }
      if (cells + more > columns && i > start) {
        return c == ' ' || lastGap < 0 ? i : lastGap;
      }
      cells += more;
      previous = Cells.next(c, previous);
      i += Character.charCount(c);
    }
    return to;
  }

  private static boolean isWideBefore(int previous) {
    return previous >= 0 && Cells.isWide(previous);
  }

  private String render(int start, int end, Ink ink) {
    int stop = end;
    while (stop > start && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    StringBuilder line = new StringBuilder();
    for (int i = start; i < stop; ) {
      boolean standsOut = bold.get(i);
      int change = standsOut ? bold.nextClearBit(i) : bold.nextSetBit(i);
      int next = change < 0 ? stop : Math.min(change, stop);
      String run = text.substring(i, next);
      line.append(standsOut ? ink.bold(run) : run);
      i = next;
    }
    return line.toString();
  }
}

package org.commentindex.cli.terminal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text with parts in bold that is wrapped into lines and is safe for a terminal. */
public final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final BitSet bold = new BitSet();

  /** Returns a text without bold parts, with its line breaks. */
  public static StyledText plain(String text) {
    return new StyledText().add(text);
  }

  /** Appends text; its control characters are made visible. */
  public StyledText add(String untrusted) {
    text.append(TerminalText.block(untrusted));
    return this;
  }

  /** Appends text in bold; its control characters are made visible. */
  public StyledText addBold(String untrusted) {
    int start = text.length();
    add(untrusted);
    bold.set(start, text.length());
    return this;
  }

  /**
   * Wraps the text at spaces, before and after wide characters, and inside words longer than a
   * line.
   *
   * @param columns maximum width of a line, at least 2
   * @return the lines, styled; a blank line for each blank line in the text
   */
  public List<String> wrap(int columns, AnsiStyle style) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf("\n", start);
      int end = newline < 0 ? text.length() : newline;
      wrapLine(start, end, columns, style, lines);
      start = end + 1;
    }
    return lines;
  }

  private void wrapLine(int from, int to, int columns, AnsiStyle style, List<String> lines) {
    int start = from;
    do {
      int end = lineEnd(start, to, columns);
      lines.add(render(start, end, style));
      start = end;
      while (start < to && text.charAt(start) == ' ') {
        start++;
      }
    } while (start < to);
  }

  /** Returns the end of the line that starts at an offset. */
  private int lineEnd(int start, int to, int columns) {
    int width = 0;
    int lastBreak = -1;
    boolean afterWide = false;
    for (int i = start; i < to; ) {
      int next = Math.min(to, DisplayWidth.clusterEnd(text, i));
      boolean space = text.charAt(i) == ' ';
      boolean wide = DisplayWidth.isWide(text, i);
      if (i > start && (space || wide || afterWide)) {
        lastBreak = i;
      }
      width += DisplayWidth.ofCluster(text, i, next);
      if (width > columns && i > start) {
        return space || lastBreak < 0 ? i : lastBreak;
      }
      afterWide = wide;
      i = next;
    }
    return to;
  }

  private String render(int start, int end, AnsiStyle style) {
    int stop = end;
    while (stop > start && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    StringBuilder line = new StringBuilder();
    for (int i = start; i < stop; ) {
      boolean isBold = bold.get(i);
      int change = isBold ? bold.nextClearBit(i) : bold.nextSetBit(i);
      int next = change < 0 ? stop : Math.min(change, stop);
      String run = text.substring(i, next);
      line.append(isBold ? style.bold(run) : run);
      i = next;
    }
    return line.toString();
  }
}

package org.commentindex.cli.print.indexing;

import org.commentindex.cli.print.text.TextValues;
import org.commentindex.split.LeftOutLines;

/** Formats lines of a pasted text that are in no piece. */
public final class LeftOutLinesText {
  private LeftOutLinesText() {}

  /** Returns one line with the lines, their class and the number of characters. */
  public static String of(LeftOutLines leftOut) {
    String guessed = leftOut.lineClass().isGuessed() ? " (by its place)" : "";
    return "  -  %s · left out: %s%s · %,d characters"
        .formatted(
            TextValues.lines(leftOut.lines()),
            leftOut.lineClass().label(),
            guessed,
            leftOut.characters());
  }
}

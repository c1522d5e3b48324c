package org.commentindex.internal.split;

import java.util.List;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;

/** Divides a pasted text into the comments it holds. Thread-safe. */
public final class TextSplitter {
  private TextSplitter() {}

  /** The pieces, in order. Blank text has none; every other line is in a piece or is furniture. */
  public static List<Piece> split(String text, SplitRule rule) {
    throw new IllegalStateException("to be written: " + text + rule);
  }
}

package org.commentindex.internal.split;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.flow.FlowDivider;
import org.commentindex.internal.split.layout.PageDivider;
import org.commentindex.internal.split.layout.QuotedMail;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;

/** Divides a pasted text into the comments it holds. Thread-safe. */
public final class TextSplitter {
  private TextSplitter() {}

  /**
   * The pieces, in order, numbered from 1. Blank text has none; every other line that is not blank
   * is in exactly one piece or is page furniture. Never fails; time is near linear in the text, and
   * memory a small multiple of it.
   */
  public static List<Piece> split(String text, SplitRule rule) {
    Lines lines = Lines.of(text);
    List<Cut> cuts =
        switch (rule) {
          case SplitRule.Blank blank -> PlainCuts.blank(lines);
          case SplitRule.Line line -> PlainCuts.line(lines);
          case SplitRule.StartsAt at -> PlainCuts.startsAt(lines, at.start());
          case SplitRule.Auto auto -> auto(lines);
        };
    List<Piece> pieces = new ArrayList<>(cuts.size());
    for (Cut cut : cuts) {
      pieces.add(cut.piece(pieces.size() + 1, lines));
    }
    return List.copyOf(pieces);
  }

  /** Markers say most, then blank lines, and only without both the words themselves are asked. */
  private static List<Cut> auto(Lines lines) {
    List<Cut> marked = PageDivider.divide(lines);
    if (!marked.isEmpty()) {
      return marked;
    }
    List<Cut> quoted = QuotedMail.divide(lines);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    List<Cut> spaced = PlainCuts.spaced(lines);
    return spaced.isEmpty() ? FlowDivider.divide(lines) : spaced;
  }
}

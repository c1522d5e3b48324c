package org.commentindex.internal.split;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.flow.FlowDivider;
import org.commentindex.internal.split.layout.PageDivider;
import org.commentindex.internal.split.layout.QuotedMail;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
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
    List<Piece> pieces = new ArrayList<>();
    for (Cut cut : divider(lines, rule).divide(lines).cuts()) {
      pieces.add(cut.piece(pieces.size() + 1, lines, 0));
    }
    return List.copyOf(pieces);
  }

  /**
   * The same of a text of any length, in memory that does not grow with it: it is divided in parts
   * of at most {@value TextWindow#LONGEST} characters, each of which begins where a comment does.
   * How comments are told is learned from the first part. A text of one part is divided as by
   * {@link #split(String, SplitRule)}.
   *
   * @return how many characters were left out, all of them ends of lines longer than a part
   * @throws IOException if the text cannot be read or the pieces are not taken
   */
  public static long split(Reader text, SplitRule rule, PieceSink pieces) throws IOException {
    return split(new TextWindow(text), rule, pieces);
  }

  static long split(TextWindow window, SplitRule rule, PieceSink pieces) throws IOException {
    Divider divider = null;
    int number = 0;
    while (window.next()) {
      Lines lines = window.lines();
      divider = divider == null ? divider(lines, rule) : divider;
      Division division = divider.divide(lines);
      // One comment that fills a part ends there.
      boolean whole = window.isLast() || division.open() <= 1;
      for (Cut cut : division.cuts()) {
        if (whole || cut.first() < division.open()) {
          pieces.accept(cut.piece(++number, lines, window.linesBefore()));
        }
      }
      window.keepFrom(whole ? lines.count() + 1 : division.open());
    }
    return window.leftOut();
  }

  private static Divider divider(Lines lines, SplitRule rule) {
    return switch (rule) {
      case SplitRule.Blank blank -> PlainCuts::blank;
      case SplitRule.Line line -> PlainCuts::line;
      case SplitRule.StartsAt at -> part -> PlainCuts.startsAt(part, at.start());
      case SplitRule.Auto auto -> auto(lines);
    };
  }

  /** Markers say most, then blank lines, and only without both the words themselves are asked. */
  private static Divider auto(Lines lines) {
    Divider divider = PageDivider.learn(lines);
    divider = divider == null ? QuotedMail.learn(lines) : divider;
    divider = divider == null ? PlainCuts.spaced(lines) : divider;
    return divider == null ? FlowDivider::divide : divider;
  }
}

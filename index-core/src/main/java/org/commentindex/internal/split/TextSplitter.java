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
  /** The longest comment of a text that is read in parts, in characters. */
  static final int LONGEST_COMMENT = 1_000_000;

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
   * What of a text is in no piece though it is no furniture.
   *
   * @param characters the ends of comments longer than {@value #LONGEST_COMMENT} characters, and of
   *     lines longer than a part
   * @param unmarked whether the text shows no marks and was left at the limit for such texts
   */
  public record LeftOut(long characters, boolean unmarked) {}

  /**
   * The same of a text of any length, in memory that does not grow with it: it is divided in parts
   * of at most {@value TextWindow#LONGEST} characters, each of which begins where a comment does.
   * How comments are told is learned from the first part. A text of one part is divided as by
   * {@link #split(String, SplitRule)}.
   *
   * @param mostUnmarked how many characters are read of a text whose words alone part its comments:
   *     beyond some size it is none of comments
   * @throws IOException if the text cannot be read or the pieces are not taken
   */
  public static LeftOut split(Reader text, SplitRule rule, long mostUnmarked, PieceSink pieces)
      throws IOException {
    return split(new TextWindow(text), rule, mostUnmarked, pieces);
  }

  static LeftOut split(TextWindow window, SplitRule rule, long mostUnmarked, PieceSink pieces)
      throws IOException {
    Divider divider = null;
    int number = 0;
    long cut = 0;
    long read = 0;
    while (window.next()) {
      Lines lines = window.lines();
      divider = divider == null ? divider(lines, rule) : divider;
      Division division = divider.divide(lines);
      // One comment that fills a part ends there.
      boolean whole = window.isLast() || division.open() <= 1;
      for (Cut one : division.cuts()) {
        if (whole || one.first() < division.open()) {
          Piece piece = one.piece(++number, lines, window.linesBefore());
          cut += Math.max(0, piece.text().length() - LONGEST_COMMENT);
          pieces.accept(shortened(piece));
        }
      }
      read += window.length();
      window.keepFrom(whole ? lines.count() + 1 : division.open());
      boolean marked =
          divider instanceof PageDivider
              || divider instanceof QuotedMail
              || !(rule instanceof SplitRule.Auto);
      if (!marked && read >= mostUnmarked && !window.isLast()) {
        return new LeftOut(cut + window.leftOut(), true);
      }
    }
    return new LeftOut(cut + window.leftOut(), false);
  }

  private static Piece shortened(Piece piece) {
    return piece.text().length() <= LONGEST_COMMENT
        ? piece
        : piece.withText(piece.text().substring(0, LONGEST_COMMENT));
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

package org.commentindex.internal.split;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.ClassifiedLines;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.flow.ParagraphFlowDivider;
import org.commentindex.internal.split.page.PageDivider;
import org.commentindex.model.LineRange;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.LineClass;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;

/** Divides a pasted text into its comments. Thread-safe. */
public final class TextSplitter {
  /**
   * Longest comment, in characters, of a text that is read in parts; the rest of a longer comment
   * is left out. Bounds the memory per comment.
   */
  static final int MAX_COMMENT_LENGTH = 1_000_000;

  private TextSplitter() {}

  /**
   * Returns the pieces of a text in order, numbered from 1. Every line that is not blank is in
   * exactly one piece or is left out with a class; a blank text has no pieces. Never fails. Takes
   * nearly linear time and a small multiple of the text's memory.
   */
  public static List<Piece> split(String text, SplitRule rule) {
    Lines lines = Lines.of(text);
    List<Piece> pieces = new ArrayList<>();
    for (Segment segment : divide(lines, rule).segments()) {
      pieces.add(segment.toPiece(pieces.size() + 1, lines, 0));
    }
    return List.copyOf(pieces);
  }

  /** Returns the classes of the lines of a text, and the segments of those that are text. */
  static Division divide(Lines lines, SplitRule rule) {
    return divider(lines, rule).divide(lines);
  }

  /**
   * The text that is in no piece and is not boilerplate.
   *
   * @param characters number of characters left out: the ends of comments longer than {@value
   *     #MAX_COMMENT_LENGTH} characters and of lines longer than a part
   * @param unmarked whether reading stopped at the limit for texts without marks
   * @param ambiguousDates number of dates whose day and month may be the other way round, if the
   *     text has no date that says which; otherwise 0
   */
  public record LeftOut(long characters, boolean unmarked, int ambiguousDates) {}

  /**
   * Divides a text of any length in bounded memory. The text is divided in parts of at most {@value
   * TextWindow#MAX_LENGTH} characters, and each part begins at the start of a comment. The divider
   * is learned from the first part. A text of one part has the same pieces as from {@link
   * #split(String, SplitRule)}.
   *
   * @param maxUnmarked number of characters after which reading stops if nothing but the words of
   *     the text separates its comments; a longer text is unlikely to consist of comments
   * @param pieces receives the pieces in order
   * @throws IOException if the text cannot be read or the sink throws it
   */
  public static LeftOut split(Reader text, SplitRule rule, long maxUnmarked, PieceSink pieces)
      throws IOException {
    return split(new TextWindow(text), rule, maxUnmarked, pieces);
  }

  static LeftOut split(TextWindow window, SplitRule rule, long maxUnmarked, PieceSink pieces)
      throws IOException {
    Divider divider = null;
    int number = 0;
    long truncated = 0;
    long read = 0;
    int ambiguous = 0;
    boolean clear = false;
    while (window.next()) {
      Lines lines = window.lines();
      int before = window.linesBefore();
      divider = divider == null ? divider(lines, rule) : divider;
      Division division = divider.divide(lines);
      int end = window.isLast() ? lines.count() : lastWholeLine(division, lines);
      List<LeftOutLines> leftOut = division.classified().leftOut(division.segments(), end, before);
      int next = 0; // the first region of leftOut that was not passed on
      for (Segment segment : division.segments()) {
        if (segment.first() > end) {
          break;
        }
        Piece piece = segment.toPiece(++number, lines, before);
        boolean either = segment.byline().swappedDate() != null;
        ambiguous += either ? 1 : 0;
        clear |= piece.date() != null && !either;
        while (next < leftOut.size() && isBefore(leftOut.get(next), piece)) {
          pieces.leaveOut(leftOut.get(next++));
        }
        truncated += accept(piece, pieces);
      }
      for (LeftOutLines rest : leftOut.subList(next, leftOut.size())) {
        pieces.leaveOut(rest);
      }
      leaveOutRestOfLine(window, pieces);
      read += window.length();
      window.keepFrom(end + 1);
      if (!isMarked(divider, rule) && read >= maxUnmarked && !window.isLast()) {
        return new LeftOut(truncated + window.leftOut(), true, clear ? 0 : ambiguous);
      }
    }
    return new LeftOut(truncated + window.leftOut(), false, clear ? 0 : ambiguous);
  }

  /** Returns the last line before the next part; a comment that fills a part ends with it. */
  private static int lastWholeLine(Division division, Lines lines) {
    return division.resumeLine() <= 1 ? lines.count() : division.resumeLine() - 1;
  }

  /** Returns true if something other than the words of a text separates its comments. */
  private static boolean isMarked(Divider divider, SplitRule rule) {
    return divider instanceof PageDivider
        || divider instanceof QuotedReplyDivider
        || !(rule instanceof SplitRule.Auto);
  }

  private static boolean isBefore(LeftOutLines leftOut, Piece piece) {
    return leftOut.lines().first() <= piece.lines().first();
  }

  /** Passes on a piece; returns the number of characters beyond the limit on its length. */
  private static long accept(Piece piece, PieceSink pieces) throws IOException {
    String text = piece.text();
    if (text.length() <= MAX_COMMENT_LENGTH) {
      pieces.accept(piece);
      return 0;
    }
    pieces.accept(piece.withText(text.substring(0, MAX_COMMENT_LENGTH)));
    long cut = ClassifiedLines.characters(text.substring(MAX_COMMENT_LENGTH));
    pieces.leaveOut(new LeftOutLines(piece.lines(), LineClass.TOO_LONG, cut));
    return (long) text.length() - MAX_COMMENT_LENGTH;
  }

  private static void leaveOutRestOfLine(TextWindow window, PieceSink pieces) throws IOException {
    if (window.leftOutOfPart() > 0) {
      int line = window.linesBefore() + window.lines().count();
      pieces.leaveOut(
          new LeftOutLines(new LineRange(line, line), LineClass.TOO_LONG, window.leftOutOfPart()));
    }
  }

  private static Divider divider(Lines lines, SplitRule rule) {
    return switch (rule) {
      case SplitRule.Blank blank -> SimpleDividers::blank;
      case SplitRule.Line line -> SimpleDividers::line;
      case SplitRule.StartsAt at -> part -> SimpleDividers.startsAt(part, at.start());
      case SplitRule.Auto auto -> auto(lines);
    };
  }

  /** Tries the layout of a page first, then quotations, then blank lines, and finally the words. */
  private static Divider auto(Lines lines) {
    Divider divider = PageDivider.learn(lines);
    divider = divider == null ? QuotedReplyDivider.learn(lines) : divider;
    divider = divider == null ? SimpleDividers.atGaps(lines) : divider;
    return divider == null ? ParagraphFlowDivider::divide : divider;
  }
}

package org.commentindex.cli.indexing;

import java.io.IOException;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.jspecify.annotations.Nullable;

/** Prints the pieces of a text, or only those whose boundary or author is doubtful. */
final class PiecePrinter implements PieceSink {
  /** Boundaries below this confidence are doubtful; part of the documented help text. */
  private static final double DOUBTFUL = 0.6;

  private final boolean doubtsOnly;
  private final ResultPrinter<Piece> pieces;
  private final @Nullable ResultPrinter<LeftOutLines> leftOut;
  private boolean found;

  /**
   * Creates a printer.
   *
   * @param leftOut prints the lines that are in no piece; null to leave them out
   */
  PiecePrinter(
      boolean doubtsOnly,
      ResultPrinter<Piece> pieces,
      @Nullable ResultPrinter<LeftOutLines> leftOut) {
    this.doubtsOnly = doubtsOnly;
    this.pieces = pieces;
    this.leftOut = leftOut;
  }

  /** Returns true if a piece was printed. */
  boolean found() {
    return found;
  }

  @Override
  public void accept(Piece piece) throws IOException {
    if (!doubtsOnly || piece.confidence() < DOUBTFUL || piece.possibleAuthor() != null) {
      pieces.print(piece);
      found = true;
    }
  }

  @Override
  public void leaveOut(LeftOutLines lines) throws IOException {
    if (leftOut != null) {
      leftOut.print(lines);
    }
  }
}

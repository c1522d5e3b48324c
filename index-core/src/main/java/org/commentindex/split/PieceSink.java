package org.commentindex.split;

import java.io.IOException;

/** Receives the pieces of a text, and the lines that are in no piece, in order, from one thread. */
@FunctionalInterface
public interface PieceSink {
  /**
   * Receives a piece.
   *
   * @param piece the piece
   * @throws IOException to stop the split
   */
  void accept(Piece piece) throws IOException;

  /**
   * Receives lines that are in no piece, after the piece above them or before the piece on the same
   * line. Every line that is not blank is in a piece or is received here.
   *
   * @param lines the lines
   * @throws IOException to stop the split
   */
  default void leaveOut(LeftOutLines lines) throws IOException {}
}

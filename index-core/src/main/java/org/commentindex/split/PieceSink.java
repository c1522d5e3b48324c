package org.commentindex.split;

import java.io.IOException;

/** Receives the pieces of a text, in order, from one thread. */
@FunctionalInterface
public interface PieceSink {
  /**
   * Receives a piece.
   *
   * @throws IOException to stop the split
   */
  void accept(Piece piece) throws IOException;
}

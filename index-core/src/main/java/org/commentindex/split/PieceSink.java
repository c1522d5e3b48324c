package org.commentindex.split;

import java.io.IOException;

/** Takes the pieces of a text, in order, from one thread. */
public interface PieceSink {
  void accept(Piece piece) throws IOException;
}

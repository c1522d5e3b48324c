package org.commentindex.cli;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.CommentIndex;

/**
 * An index to read from, and what must be closed with it.
 *
 * @param index the index
 * @param incomplete whether something that belongs in it could not be read
 * @param behind what it stands on
 */
record OpenedIndex(CommentIndex index, boolean incomplete, Closeable behind) implements Closeable {
  @Override
  public void close() throws IOException {
    try (behind) {
      index.close();
    }
  }
}

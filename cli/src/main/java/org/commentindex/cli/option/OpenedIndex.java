package org.commentindex.cli.option;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.CommentIndex;

/**
 * An open index and its underlying resource, which is closed with it.
 *
 * @param index the index
 * @param incomplete true if some of the files of the index could not be read
 * @param behind closed after the index
 */
public record OpenedIndex(CommentIndex index, boolean incomplete, Closeable behind)
    implements Closeable {
  @Override
  public void close() throws IOException {
    try (behind) {
      index.close();
    }
  }
}

package org.commentindex.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** Supplies the readers of a snapshot and of later snapshots. Thread-safe. */
interface ReaderSource extends Closeable {
  /**
   * Returns a reader of the current index, or null if the given reader is current. The caller
   * releases it with {@link DirectoryReader#decRef}.
   */
  @Nullable DirectoryReader newer(DirectoryReader reader) throws IOException;

  /** Called for each further snapshot. The source closes when all have closed it. */
  void retain();
}

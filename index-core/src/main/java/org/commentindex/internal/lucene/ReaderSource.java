package org.commentindex.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** Where the readers of a snapshot and of later ones come from. Thread-safe. */
interface ReaderSource extends Closeable {
  /** Returns a reader of the index as it is now, or null if it is as a reader has it. */
  @Nullable DirectoryReader newer(DirectoryReader reader) throws IOException;

  /** Called for each further snapshot. The source closes when all have closed it. */
  void retain();
}

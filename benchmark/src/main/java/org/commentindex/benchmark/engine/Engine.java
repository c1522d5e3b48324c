package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An engine that is compared: it indexes a file of comments and opens searchers on the index. */
interface Engine {
  /**
   * Indexes all comments of a file and commits.
   *
   * @param folder an empty folder for the index
   * @return the number of records read
   * @throws IOException if indexing fails, or if a record cannot be read: all engines must index
   *     the same records
   */
  long index(Path input, Path folder) throws IOException;

  /** Opens searchers that return ids alone and snippets; none if only indexing is compared. */
  List<Searcher> open(Path folder) throws IOException;
}

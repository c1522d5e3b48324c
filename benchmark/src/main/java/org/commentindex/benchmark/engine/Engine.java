package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something that comments can be indexed and found with. */
interface Engine {
  /**
   * Makes an index of all comments of a file, and returns when they can be found.
   *
   * @param folder an empty folder for the index
   * @return how many records were read
   * @throws IOException also if one of them cannot be read: what is compared must be the same
   */
  long index(Path input, Path folder) throws IOException;

  /** The ways to ask that index: for ids alone, with snippets. None if it cannot be asked. */
  List<Searcher> open(Path folder) throws IOException;
}

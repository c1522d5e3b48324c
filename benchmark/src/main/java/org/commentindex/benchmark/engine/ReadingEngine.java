package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the records, takes their markup off, and keeps nothing. */
final class ReadingEngine implements Engine {
  @Override
  public long index(Path input, Path folder) throws IOException {
    return PlainRecords.read(input, record -> {});
  }

  @Override
  public List<Searcher> open(Path folder) {
    return List.of();
  }
}

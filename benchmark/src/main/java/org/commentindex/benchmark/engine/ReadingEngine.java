package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the records and removes their markup, but stores nothing. */
final class ReadingEngine implements Engine {
  @Override
  public long index(Path input, Path folder) throws IOException {
    return PlainRecordReader.read(input, record -> {});
  }

  @Override
  public List<Searcher> open(Path folder) {
    return List.of();
  }
}

package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.indexing.IndexOptions;

/**
 * Anserini, the Lucene toolkit of information retrieval research. Only indexing is compared: id and
 * text, stored, with positions, English stems and stop words, and as many threads and as large a
 * write buffer as Comment Index has.
 */
final class AnseriniEngine implements Engine {
  @Override
  public long index(Path input, Path folder) throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    long written = AnseriniTexts.write(input, texts);
    long indexed = runIndexer(texts, Files.createDirectory(folder.resolve("index")));
    if (indexed != written) {
      throw new IOException("Anserini indexed %d of %d records".formatted(indexed, written));
    }
    delete(texts);
    return written;
  }

  private static long runIndexer(Path texts, Path index) throws IOException {
    try (AnseriniIndexer indexer = new AnseriniIndexer()) {
      indexer.set("collectionClass", "JsonCollection");
      indexer.set("input", texts.toString());
      indexer.set("index", index.toString());
      indexer.set("threads", Runtime.getRuntime().availableProcessors());
      indexer.set("memoryBuffer", IndexOptions.defaults().bufferMegabytes());
      indexer.set("storePositions", true);
      indexer.set("storeContents", true);
      indexer.set("keepStopwords", true);
      indexer.set("quiet", true);
      return indexer.run();
    }
  }

  private static void delete(Path texts) throws IOException {
    try (Stream<Path> files = Files.list(texts)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(texts);
  }

  /** Returns no searchers, since only indexing is compared. */
  @Override
  public List<Searcher> open(Path folder) {
    return List.of();
  }
}

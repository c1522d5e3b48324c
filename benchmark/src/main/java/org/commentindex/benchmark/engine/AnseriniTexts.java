package org.commentindex.benchmark.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes records in Anserini's {@code JsonCollection} format: one file per thread, one object per
 * line.
 */
final class AnseriniTexts implements Closeable {
  private final ObjectMapper json = new ObjectMapper();
  private final List<BufferedWriter> files = new ArrayList<>();
  private int next;

  private AnseriniTexts(Path folder) throws IOException {
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      files.add(Files.newBufferedWriter(folder.resolve(i + ".jsonl")));
    }
  }

  /** Writes all records of a file; returns their number. */
  static long write(Path input, Path folder) throws IOException {
    try (AnseriniTexts texts = new AnseriniTexts(folder)) {
      return PlainRecordReader.read(input, texts::add);
    }
  }

  private void add(PlainRecord record) throws IOException {
    put(json.writeValueAsString(Map.of("id", record.id(), "contents", record.text())));
  }

  private synchronized void put(String line) throws IOException {
    BufferedWriter file = files.get(next);
    file.write(line);
    file.write('\n');
    next = (next + 1) % files.size();
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : files) {
      file.close();
    }
  }
}

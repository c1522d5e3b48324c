package org.commentindex.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentindex.query.QueryParserFuzz;

/** What the fuzzer calls, and the inputs from which it starts. */
enum FuzzTarget {
  READERS(ReaderFuzz.class, 4_000, "resources/formats", "resources/cases"),
  SPLITTER(SplitterFuzz.class, 4_000, "resources/split"),
  URLS(UrlFuzz.class, 4_000, "fuzz/urls"),
  MARKUP(MarkupFuzz.class, 10_000, "fuzz/markup"),
  QUERIES(QueryParserFuzz.class, 2_000, "fuzz/queries"),
  INDEX_FILES(IndexFileFuzz.class, 20_000, "fuzz/index-files");

  static final Path TESTS =
      Path.of(System.getProperty("project.root", "..")).resolve("index-core/src/test");

  /** Has the method {@code fuzzerTestOneInput(byte[])}, which throws at a fault. */
  final Class<?> type;

  /** The longest input in bytes; chosen by hand: longer ones are slow to run. */
  final int maxBytes;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> folders;

  FuzzTarget(Class<?> type, int maxBytes, String... folders) {
    this.type = type;
    this.maxBytes = maxBytes;
    this.folders = List.of(folders);
  }

  /** Returns the files to start from, at most about a number of them, in order of path. */
  List<Path> seeds(int most) throws IOException {
    List<Path> all = seeds();
    int step = (all.size() + most - 1) / most;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private List<Path> seeds() throws IOException {
    List<Path> seeds = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(TESTS.resolve(folder))) {
        files.filter(Files::isRegularFile).filter(this::fits).forEach(seeds::add);
      }
    }
    Collections.sort(seeds);
    return seeds;
  }

  private boolean fits(Path file) {
    // The results of the cases are not of the formats that are read.
    return file.toFile().length() <= maxBytes
        && !file.getFileName().toString().startsWith("expected");
  }

  /** Runs one input. */
  void run(byte[] input) {
    switch (this) {
      case READERS -> ReaderFuzz.fuzzerTestOneInput(input);
      case SPLITTER -> SplitterFuzz.fuzzerTestOneInput(input);
      case URLS -> UrlFuzz.fuzzerTestOneInput(input);
      case MARKUP -> MarkupFuzz.fuzzerTestOneInput(input);
      case QUERIES -> QueryParserFuzz.fuzzerTestOneInput(input);
      case INDEX_FILES -> IndexFileFuzz.fuzzerTestOneInput(input);
    }
  }
}

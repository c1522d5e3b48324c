package org.commentindex.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;

  @Test
  void optionsForIndexingAreThoseThatTheLauncherHasForTheFile() throws IOException {
    List<String> little = Launcher.optionsForIndexing(ofSize("little.jsonl", 1_000));
    List<String> much = Launcher.optionsForIndexing(ofSize("much.jsonl", 65_000_000));
    for (List<String> options : List.of(little, much)) {
      assertThat(options).contains("-XX:+UseSerialGC").anyMatch(one -> one.startsWith("-Xmx"));
      assertThat(options).allMatch(option -> option.matches("-X[\\w:+=-]+"));
    }
    assertThat(little).contains(QUICK);
    assertThat(much).doesNotContain(QUICK);
  }

  /** A file that takes no room. */
  private Path ofSize(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file;
  }
}

package org.commentindex.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherOptionsTest {
  @TempDir private Path folder;

  @Test
  void optionsForIndexingAreThoseOfTheLauncher() throws IOException {
    Path large = Files.write(folder.resolve("a.jsonl"), new byte[40_000_000]);
    List<String> options = LauncherOptions.forIndexing(large);

    assertThat(options).contains("-XX:+UseSerialGC").anyMatch(one -> one.startsWith("-Xmx"));
    assertThat(options).allMatch(option -> option.matches("-X[\\w:+=-]+"));
    assertThat(options).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void searchesAreCompiledByC1Only() throws IOException {
    assertThat(LauncherOptions.forSearching())
        .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .noneMatch(option -> option.contains("AOTCache"));
  }
}

package org.commentindex.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void optionsForIndexingAreThoseOfTheLauncher() throws IOException {
    List<String> options = Launcher.optionsForIndexing();
    assertThat(options).contains("-XX:+UseSerialGC").anyMatch(option -> option.startsWith("-Xmx"));
    assertThat(options).allMatch(option -> option.matches("-X[\\w:+=-]+"));
    assertThat(options).doesNotContain("-XX:TieredStopAtLevel=1");
  }
}

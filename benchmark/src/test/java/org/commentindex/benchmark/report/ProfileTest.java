package org.commentindex.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import org.commentindex.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
  /** Enough for 200 samples at the period below. */
  private static final int LONG_ENOUGH_MS = 2_000;

  @TempDir Path folder;

  @Test
  void aSampleCountsForTheInnermostPackage() throws IOException {
    Path file = folder.resolve("parsing.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      long end = System.nanoTime() + Duration.ofMillis(LONG_ENOUGH_MS).toNanos();
      QueryParser parser = QueryParser.create();
      int parsed = 0;
      while (System.nanoTime() < end) {
        parsed += parser.parse("\"the late ferry\" (boat OR ship) -train").query().hashCode();
      }
      recording.dump(file);
      assertThat(parsed).isNotZero();
    }
    String text = Profile.of(file).toString();
    assertThat(text).contains(" samples of running threads").contains("| `query` | ");
    assertThat(Pattern.compile("\\| `query` \\| [0-9]{2}").matcher(text).find()).isTrue();
  }

  @Test
  void aRecordingWithoutSamplesSaysSo() throws IOException {
    Path file = folder.resolve("empty.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      recording.dump(file);
    }
    assertThat(Files.size(file)).isPositive();
    assertThat(Profile.of(file)).hasToString("No samples: the run was too short.");
  }
}

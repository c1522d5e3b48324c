package org.commentindex.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdPageTest {
  @TempDir Path runs;

  @Test
  void ratiosOfTheSameRoundComeFirst() throws IOException {
    Path input = Files.writeString(runs.resolve("comments.ndjson"), "{}\n");
    try (RunFolder folder = RunFolder.create(runs, "cold")) {
      // Measurements of indexing are not part of the page.
      folder.add(new Measurement("ours", "index", "time", 1, 9, "s"));
      add(folder, "ours", 100, 300, 120);
      add(folder, "theirs", 50, 100, 240);
      ColdPage.write(
          folder,
          List.of("ours"),
          List.of("ripgrep (no rg on the PATH)"),
          new RunConditions("cold comments.ndjson", new InputFile(input), Map.of("words", "kite")));
      assertThat(folder.path().resolve("README.md"))
          .content()
          .containsSubsequence(
              "|  | theirs |",
              "| ours, time / | 2.00 (0.50–3.00) |",
              "| ours, cpu / | 2.00 (0.50–3.00) |",
              "Not installed, so not measured: ripgrep (no rg on the PATH).",
              "| ours | 120 | 300 | 240 | 600 | 7 | 3 |",
              "[summary.csv](summary.csv)",
              "| words | kite |");
      assertThat(folder.path().resolve("summary.csv"))
          .content()
          .contains("\nours,cold,time,3,100.000000,120.000000,300.000000,300.000000,ms\n");
    }
  }

  private static void add(RunFolder folder, String engine, double... times) {
    for (int i = 0; i < times.length; i++) {
      folder.add(new Measurement(engine, "cold", "time", i + 1, times[i], "ms"));
      folder.add(new Measurement(engine, "cold", "cpu", i + 1, 2 * times[i], "ms"));
      folder.add(new Measurement(engine, "cold", "lines", i + 1, 7, "lines"));
    }
  }
}

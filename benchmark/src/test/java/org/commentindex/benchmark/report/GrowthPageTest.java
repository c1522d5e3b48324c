package org.commentindex.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthPageTest {
  private static final List<Long> SIZES = List.of(100L, 400L);
  private static final GrowthEngine OURS = new GrowthEngine("ours", "ours");
  private static final GrowthEngine PEER = new GrowthEngine("peer", "peer with snippets");

  @TempDir Path runs;
  private RunConditions conditions =
      new RunConditions("growth", new InputFile(Path.of("")), Map.of());

  @BeforeEach
  void input() throws IOException {
    Path input = Files.writeString(runs.resolve("comments.ndjson"), "{}\n");
    conditions = new RunConditions("growth comments.ndjson", new InputFile(input), Map.of());
  }

  private static void add(RunFolder folder, String engine, String phase, double value) {
    boolean query = phase.startsWith("query");
    folder.add(
        new Measurement(
            engine, phase, query ? "term" : "speed", 1, value, query ? "ms" : "records/s"));
  }

  @Test
  void anEngineIsComparedWithOthersAndOtherSizes() throws IOException {
    try (RunFolder folder = RunFolder.create(runs, "growth")) {
      add(folder, "ours", "index 100", 300);
      add(folder, "peer", "index 100", 500);
      add(folder, "ours", "query 100", 2);
      add(folder, "peer", "query 100", 1);
      add(folder, "peer with snippets", "query 100", 4);
      add(folder, "ours", "index 400", 600);
      add(folder, "peer", "index 400", 2_000);
      add(folder, "ours", "query 400", 3);
      add(folder, "peer with snippets", "query 400", 5);
      GrowthPage.write(folder, List.of(OURS, PEER), SIZES, conditions);
      assertThat(folder.path().resolve("README.md"))
          .content()
          .containsSubsequence(
              "| ours / peer | 100 | 400 |",
              "| throughput | 0.60 | 0.30 |",
              "| latency p50 | 0.50 | 0.60 |",
              "| records/s | 100 | 400 |",
              "| ours, over the largest | 0.50 | 1.00 |",
              "| ours, over the size before |  | 2.00 |",
              "| peer, over the largest | 0.25 | 1.00 |",
              "| peer, over the size before |  | 4.00 |",
              "| ours | 100 | 400 |",
              "| throughput | 1.00 | 2.00 |",
              "| latency p50 | 1.00 | 1.50 |",
              "| peer | 100 | 400 |",
              "| latency p50 | 1.00 | 1.25 |",
              "## Figures",
              "Latencies are those of ours, peer with snippets.",
              "| throughput | 300 records/s | 600 records/s |");
      assertThat(folder.path().resolve("growth.png")).isNotEmptyFile();
      List<String> csv = Files.readAllLines(folder.path().resolve("growth.csv"));
      assertThat(csv.getFirst())
          .startsWith("records,speed in records/s,cpu in ms/record,memory in MB,")
          .contains(",topics in ms,peer speed in records/s,");
      assertThat(csv.get(1)).startsWith("100,300.000000,,,,2.000000,").contains(",500.000000,");
      assertThat(csv).hasSize(1 + SIZES.size());
    }
  }

  @Test
  void anEngineWithoutSearcherHasFiguresOfIndexingOnly() throws IOException {
    try (RunFolder folder = RunFolder.create(runs, "growth")) {
      add(folder, "ours", "index 100", 300);
      add(folder, "ours", "index 400", 600);
      GrowthPage.write(folder, List.of(OURS), SIZES, conditions);
      assertThat(folder.path().resolve("README.md"))
          .content()
          .contains("| throughput | 1.00 | 2.00 |")
          .doesNotContain("| latency p50 | 1.00")
          .doesNotContain("ours / ");
      assertThat(folder.path().resolve("growth.png")).isNotEmptyFile();
    }
  }
}

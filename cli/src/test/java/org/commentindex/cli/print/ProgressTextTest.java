package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.commentindex.cli.print.indexing.ProgressReporter;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.Progress.Phase;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private final StringWriter err = new StringWriter();
  private long now;

  private ProgressReporter progress(int columns) {
    return new ProgressReporter(new PrintWriter(err, true), columns, () -> now);
  }

  private static Progress reading(long records, long megabytes) {
    return new Progress(
        Phase.READING, "a\u001b[31m.jsonl", records, megabytes * 1_000_000, 100_000_000);
  }

  @Test
  void onATerminalOneLineIsWrittenOverAndClearedAtTheEnd() {
    try (ProgressReporter progress = progress(100)) {
      now = 100;
      progress.at(reading(10, 1));
      assertThat(err).as("a short run says nothing").hasToString("");
      now = 10_000;
      progress.at(reading(20_000, 20));
      assertThat(err.toString())
          .isEqualTo(
              "\r"
                  + "20,000 records · 20.0 of 100.0 MB · 2,000 a second · reading: 0:40 left ·"
                  + " a␛[31m.jsonl");
      progress.at(reading(20_001, 20));
      now = 10_300;
      progress.at(new Progress(Phase.DEDUPLICATING, null, 30_000, 100_000_000, 100_000_000));
    }
    String[] lines = err.toString().split("\r");
    assertThat(lines).hasSize(4);
    assertThat(lines[2])
        .startsWith("30,000 records · 100.0 of 100.0 MB · 2,912 a second · merging copies");
    assertThat(lines[2].length()).isGreaterThanOrEqualTo(lines[1].length());
    assertThat(lines[3]).isBlank();
  }

  @Test
  void eachPhaseIsShownAtOnceAndNoTimeIsLeftAtTheEndOfReading() {
    try (ProgressReporter progress = progress(0)) {
      now = 12_000;
      progress.at(reading(1, 100));
      for (Phase phase : Phase.values()) {
        progress.at(new Progress(phase, null, 1, 100_000_000, 100_000_000, 1, 4));
      }
    }
    assertThat(err.toString()).doesNotContain("left");
    assertThat(err.toString().lines().skip(1))
        .extracting(line -> line.substring(line.indexOf("a second · ") + "a second · ".length()))
        .containsExactly(
            "merging copies · 25 %",
            "finding similar comments · 25 %", "finding topics · 25 %", "writing the index · 25 %");
  }

  @Test
  void elsewhereALongRunSaysALineNowAndThen() {
    try (ProgressReporter progress = progress(0)) {
      for (now = 0; now <= 16_000; now += 1000) {
        progress.at(reading(now, 1));
      }
    }
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("comments: 1") && !line.contains("\r"));
  }

  @Test
  void aLineFitsTheTerminal() {
    ProgressReporter progress = progress(30);
    now = 1000;
    progress.at(reading(20_000, 20));
    assertThat(err.toString().length()).isBetween(2, 30);
  }
}

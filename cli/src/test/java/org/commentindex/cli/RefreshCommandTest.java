package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Indexing again what was indexed before. */
@Timeout(300)
class RefreshCommandTest {
  @TempDir Path folder;

  @Test
  void whatIsGoneGoesWithSync() throws Exception {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file("pile/a.jsonl", "{\"text\":\"one thing\"}\n{\"text\":\"another thing\"}\n");
    assertThat(program.run("index", "pile").out()).startsWith("2 records: 2 new from 1 file in ");
    assertThat(program.run("index", "pile").out())
        .startsWith("2 records: 2 unchanged from 1 file in ");
    Files.delete(folder.resolve("pile/a.jsonl"));
    program.file("pile/b.jsonl", "{\"text\":\"a third thing\"}\n");
    assertThat(program.run("index", "--sync", "pile").out())
        .startsWith("1 record: 1 new from 1 file; 2 removed in ");
    assertThat(program.run("index", "--json", "pile").out()).contains("\"removed\":0");
  }

  @Test
  void whatIsWatchedIsIndexedUntilCtrlC() throws Exception {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file("pile/a.jsonl", "{\"text\":\"one thing\"}\n");
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () ->
                Main.run(
                    new PrintWriter(out, true),
                    new PrintWriter(new StringWriter(), true),
                    program.environment(),
                    "index",
                    "--watch",
                    "--sync",
                    "pile"));
    awaitReports(out, code, 1);
    program.file("pile/b.jsonl", "{\"text\":\"another thing\"}\n");
    awaitReports(out, code, 2);
    assertThat(program.interruption().happen()).isTrue();
    assertThat(code.get(100, TimeUnit.SECONDS)).isZero();
    assertThat(program.interruption().hasHappened()).isTrue();
    assertThat(out.toString().lines().toList().get(1))
        .startsWith("2 records: 1 new, 1 unchanged from 2 files");
    assertThat(program.run("search", "--count", "another").out().strip()).isEqualTo("1");
  }

  private static void awaitReports(StringWriter out, CompletableFuture<Integer> code, int reports)
      throws InterruptedException {
    while (out.toString().lines().count() < reports && !code.isDone()) {
      Thread.sleep(50);
    }
    assertThat(code).isNotDone();
  }

  @Test
  void standardInputCannotBeWatched() {
    assertThat(new Program(folder).run("index", "--watch", "-").err())
        .contains("standard input cannot be watched");
  }
}

package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  @Test
  void whatIsForgottenStaysAwayUntilItIsAllowedAgain() throws Exception {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file(
        "pile/a.jsonl",
        "{\"id\":\"a\",\"author\":\"Mira\",\"text\":\"one thing\"}\n"
            + "{\"id\":\"b\",\"author\":\"Jon\",\"text\":\"another thing\"}\n");
    program.run("index", "pile");
    program.run("search", "thing", "pile");
    assertThat(program.run("remove", "--yes", "--forever", "id:a").out())
        .isEqualTo("removed 1 comment\n");
    assertThat(program.run("index", "--again", "pile").out())
        .startsWith("2 records: 1 unchanged, 1 forgotten from 1 file in ");
    assertThat(program.run("index", "pile", "--json").out()).contains("\"forgotten\":1");
    assertThat(program.run("search", "--count", "thing").out()).isEqualTo("1\n");
    assertThat(program.run("stats").out()).contains("forgotten   1 comment\n");
    assertThat(program.run("stats", "--json").out())
        .contains("\"forgotten\":{\"comments\":1,\"authors\":0}");
    assertThat(program.run("remove", "--again", "b").code()).isEqualTo(1);
    assertThat(program.run("remove", "--again", "a").code()).isZero();
    assertThat(program.run("index", "pile").out())
        .startsWith("2 records: 1 new, 1 unchanged from 1 file in ");
  }

  @Test
  void anAuthorIsForgottenAndAllowedAgain() throws Exception {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file("a.jsonl", "{\"author\":\"Mira Q\",\"text\":\"one thing\"}\n");
    program.run("index", "a.jsonl");
    assertThat(program.run("remove", "--forever", "--author", "mira q").err()).contains("--yes");
    assertThat(program.run("remove", "--yes", "--forever", "--author", "mira q").out())
        .isEqualTo("removed 1 comment\n");
    program.file("b.jsonl", "{\"author\":\"Mira Q\",\"text\":\"something else\"}\n");
    assertThat(program.run("index", "b.jsonl").out()).startsWith("1 record: 1 forgotten from ");
    assertThat(program.run("stats").out()).contains("forgotten   1 comment, 1 author\n");
    assertThat(program.run("remove", "--again", "--author", "Mira Q").code()).isZero();
    assertThat(program.run("index", "a.jsonl", "b.jsonl").out()).startsWith("2 records: 2 new");
  }

  @Test
  void forgettingDeletesCachedIndexes() throws Exception {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file("a.jsonl", "{\"id\":\"a\",\"text\":\"one thing\"}\n");
    program.run("index", "a.jsonl");
    assertThat(program.run("search", "--count", "thing", "a.jsonl").out()).isEqualTo("1\n");
    assertThat(cachedFiles(program)).isPositive();
    program.run("remove", "--yes", "--forever", "id:a");
    assertThat(cachedFiles(program)).isZero();
    assertThat(program.run("search", "--count", "thing", "a.jsonl").out()).isEqualTo("1\n");
  }

  /** Counts the files of cached indexes, without the lock files. */
  private static long cachedFiles(Program program) throws IOException {
    Path cache = program.environment().xdg("XDG_CACHE_HOME", ".cache").resolve("comments");
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).count();
    }
  }

  @Test
  void optionsOfRemoveThatDoNotGoTogetherAreErrors() {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    assertThat(program.run("remove").err()).contains("missing QUERY");
    assertThat(program.run("remove", "--author", "Mira").err()).contains("needs --forever");
    assertThat(program.run("remove", "--forever", "--again", "a").err()).contains("only one of");
    assertThat(program.run("remove", "--forever", "--author", "Mira", "a").err())
        .contains("either QUERY or --author");
    assertThat(program.run("remove", "--again", " ").err()).contains("blank");
    assertThat(program.run("remove", "--yes", "--forever", "--author", "Mira").err())
        .contains("no comment index");
    assertThat(folder.resolve("i")).doesNotExist();
  }

  @Test
  void anExportWithCustomFieldsIsImportedAndSearched() {
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("i").toString());
    program.file(
        "export.jsonl",
        "{\"v\":1,\"type\":\"comment\",\"id\":\"a\",\"text\":\"One thing.\","
            + "\"custom\":{\"customer\":\"Acme\",\"price\":5},\"occurrences\":[{\"source\":\"app\","
            + "\"record\":1,\"kind\":\"original\",\"key\":\"0123456789abcdef\",\"id\":\"a\","
            + "\"lang\":\"en\"}]}\n");
    assertThat(program.run("index", "export.jsonl").err())
        .contains("the field \"customer\" is not declared; the index declares none");
    assertThat(
            program
                .run("index", "--field", "customer=string,price=number", "--again", "export.jsonl")
                .out())
        .startsWith("1 record: 1 new");
    assertThat(program.run("search", "--count", "customer:acme price:>3").out()).isEqualTo("1\n");
    assertThat(program.run("search", "client:acme").err())
        .contains("this index has the fields customer, price");
    assertThat(program.run("export").out())
        .contains("\"custom\":{\"customer\":\"Acme\",\"price\":5}");
    assertThat(program.run("export", "-q", "price:<5").out()).isEmpty();
    assertThat(program.run("remove", "--yes", "customer:acme").out())
        .isEqualTo("removed 1 comment\n");
  }
}

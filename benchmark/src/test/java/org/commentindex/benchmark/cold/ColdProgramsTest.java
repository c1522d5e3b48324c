package org.commentindex.benchmark.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.benchmark.engine.EngineName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdProgramsTest {
  @TempDir Path folder;
  private Path input = Path.of("");

  @BeforeEach
  void write() throws IOException {
    input =
        Files.writeString(
            folder.resolve("comments.ndjson"),
            """
            {"id": "1", "body": "Red kites circle above the quarry.", "format": "plain"}
            {"id": "2", "body": "A kite was seen over the old quarry.", "format": "plain"}
            {"id": "3", "body": "Nobody looks at the sky.", "format": "plain"}
            """);
  }

  private ColdPrograms programs(String path) {
    return ColdPrograms.of(
        folder.resolve("ours"), folder.resolve("lucene"), folder.resolve("sqlite"), input, path);
  }

  private static ColdProgram named(ColdPrograms programs, String name) {
    return programs.present().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aMissingProgramIsNamedAndLeftOut() {
    ColdPrograms none = programs("");
    assertThat(none.absent())
        .containsExactly(
            "sqlite3 (no sqlite3 on the PATH)",
            "ripgrep (no rg on the PATH)",
            "ripgrep --count (no rg on the PATH)");
    assertThat(none.present())
        .extracting(ColdProgram::name)
        .containsExactly("comments", "comments of a file", "comments by java", "plain-lucene");
  }

  @Test
  void anInstalledProgramIsCompared() throws IOException {
    Path rg = Files.createFile(folder.resolve("rg"));
    assertThat(programs(folder.toString()).absent()).hasSize(3);
    assertThat(rg.toFile().setExecutable(true)).isTrue();
    ColdPrograms both = programs("/nowhere:" + folder);
    assertThat(both.absent()).containsExactly("sqlite3 (no sqlite3 on the PATH)");
    assertThat(named(both, "ripgrep").commandFor("kite"))
        .containsExactly("rg", "--ignore-case", "--word-regexp", "--", "kite", input.toString());
  }

  @Test
  void aCommandIsDisplayedWithoutFolders() {
    ColdProgram ours = named(programs(""), ColdPrograms.COMMENTS);
    assertThat(ours.shown()).isEqualTo("comments --index ours search WORD");
    assertThat(ours.commandFor("kite")).endsWith("search", "kite");
    assertThat(ours.commandFor("kite").getFirst()).matches(c -> Files.isExecutable(Path.of(c)));
  }

  @Test
  void plainLucenePrintsTheIdsOfTheTopHits() throws IOException {
    index(EngineName.PLAIN_LUCENE, "lucene");
    ColdProgram lucene = named(programs(""), "plain-lucene");
    assertThat(TimedProcess.of(lucene, "kites", folder, folder).lines()).isEqualTo(2);
  }

  @Test
  void sqlitePrintsTheIdsOfTheTopHits() throws IOException {
    ColdPrograms programs = programs(System.getenv().getOrDefault("PATH", ""));
    assumeTrue(programs.absent().stream().noneMatch(a -> a.startsWith("sqlite3")), "no sqlite3");
    index(EngineName.SQLITE_FTS5, "sqlite");
    ColdProgram sqlite = named(programs, "sqlite3");
    assertThat(TimedProcess.of(sqlite, "kites", folder, folder).lines()).isEqualTo(2);
  }

  private void index(EngineName engine, String name) throws IOException {
    assertThat(engine.index(input, Files.createDirectory(folder.resolve(name)))).isEqualTo(3);
  }

  @Test
  void quotedWordsStayOneArgument() {
    ColdProgram program = new ColdProgram("a", List.of("/bin/a", "match 'WORD'", "/"), false);
    assertThat(program.commandFor("b")).containsExactly("/bin/a", "match 'b'", "/");
    assertThat(program.shown()).isEqualTo("a \"match 'WORD'\" /");
  }
}

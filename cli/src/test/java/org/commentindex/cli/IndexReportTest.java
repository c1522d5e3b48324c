package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code index} says about what it was given. */
class IndexReportTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() {
    program =
        new Program(folder)
            .with("COMMENTS_INDEX", folder.resolve("idx").toString())
            .file(
                "a.jsonl",
                """
                {"id":"a","author":"P","text":"One.","date":"2026-04-01"}
                {"id":"b","author":"P","text":"Two.","date":"the 40th of May"}
                {"id":"c","author":"P","text":"Three.","date":"2026-13-01"}
                {"id":"d","author":"P","text":"Four.","date":""}
                {"id":"e","author":"P","text":"Five.","date":null}
                """)
            .file("b.csv", "id,author,text,date\n1,P,One,2026-04-01\n2,Q,Two,31/31/2026\n");
  }

  @Test
  void aPathThatDoesNotExistIsNoRecord() {
    Ran ran = program.run("index", "a.jsonl", "none.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("none.jsonl", "no such file");
    assertThat(ran.out()).startsWith("5 records: 5 new from 1 file").doesNotContain("rejected");
  }

  @Test
  void quietPrintsNothing() {
    Ran ran = program.run("index", "--quiet", "a.jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEmpty();
    assertThat(program.run("search", "*", "--count").out()).isEqualTo("5\n");
  }

  @Test
  void datesThatCannotBeReadAreCountedWithAnExample() {
    Ran ran = program.run("index", "a.jsonl", "b.csv");
    assertThat(ran.err())
        .contains("a.jsonl: dates that cannot be read: 2, such as \"the 40th of May\"")
        .contains("b.csv: dates that cannot be read: 1, such as \"31/31/2026\"");
    assertThat(program.run("search", "-date:*", "--count").out()).isEqualTo("5\n");
  }

  @Test
  void helpAndVersionAreCommandsToo() {
    assertThat(program.run("help", "search").out())
        .isEqualTo(program.run("search", "--help").out());
    assertThat(program.run("help").out()).isEqualTo(program.run("--help").out());
    assertThat(program.run("version").out()).isEqualTo(program.run("--version").out());
  }
}

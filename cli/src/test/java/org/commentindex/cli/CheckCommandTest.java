package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}, and what other commands say about damaged indexes. */
class CheckCommandTest {
  @TempDir private Path folder;

  private Program program() throws IOException {
    Program program =
        new Program(folder)
            .with("COMMENTS_INDEX", folder.resolve("idx").toString())
            .file("a.jsonl", "{\"id\":\"a\",\"text\":\"one thing\"}\n");
    assertThat(program.run("index", "a.jsonl").code()).isZero();
    return program;
  }

  /** Flips a bit in the only segment. */
  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("idx"))) {
      Path segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
  }

  @Test
  void aSoundIndexIsSaidToBeSound() throws IOException {
    Program program = program();
    Ran ran = program.run("check");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("the index is sound: ").contains(" files, 1 comment; 1 were");
    assertThat(program.run("check", "--json").out()).contains("\"sound\":true");
    assertThat(program.run("--index", "none", "check").code()).isEqualTo(2);
  }

  @Test
  void aDamagedIndexIsRefusedByNameAndRepaired() throws IOException {
    Program program = program();
    damage();
    for (String command : new String[] {"stats", "export", "index", "search"}) {
      Ran ran = program.run(command, command.equals("search") ? "thing" : "--quiet");
      Ran refused = command.equals("index") ? program.run("index", "a.jsonl") : ran;
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .as(command)
          .contains("is damaged: file _0.cfs; comments check")
          .doesNotContain("unexpected");
    }
    Ran check = program.run("check");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out()).contains("_0.cfs: differs from its checksum", "the index is damaged");
    assertThat(check.err()).contains("check --repair NEW_DIR");
    Ran repair = program.run("check", "--repair", "new");
    assertThat(repair.out()).contains("comment").contains(" lost: ");
    assertThat(program.run("--index", "new", "check").code()).isZero();
    assertThat(program.run("check", "--repair", "new").err()).contains("not a new or empty folder");
    assertThat(program.run("check").code()).isEqualTo(2);
  }
}

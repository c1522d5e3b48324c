package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which format files are read in, said on the command line. */
class FormatOptionsTest {
  @TempDir private Path folder;

  @Test
  void theFormatsAreListedWithoutAFile() {
    Ran ran = new Program(folder).run("index", "--formats");
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .contains("reddit                   Reddit", "text                     text");
    Ran json = new Program(folder).run("index", "--formats", "--json");
    assertThat(json.lines())
        .contains("{\"v\":1,\"type\":\"format\",\"word\":\"yt-dlp\",\"name\":\"yt-dlp\"}");
  }

  @Test
  void anUnknownFormatIsRefusedBeforeThereIsAnIndex() {
    Program program = new Program(folder).file("a.txt", "words");
    Ran ran = program.run("index", "--index", "idx", "--format", "redit", "a.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("unknown format redit; the formats are ").contains("reddit, ");
    assertThat(folder.resolve("idx")).satisfies(index -> assertThat(Files.exists(index)).isFalse());
  }

  @Test
  void aMapIsObeyed() {
    Program program =
        new Program(folder)
            .file("a.json", "[{\"msg\":\"the pier is closed\",\"who\":{\"name\":\"Ann\"}}]");
    Ran ran = program.run("index", "--index", "idx", "--map", "body=msg,author=who.name", "a.json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(program.run("--index", "idx", "search", "author:ann pier", "--count").out())
        .isEqualTo("1\n");
  }

  @Test
  void filesAreStillNeededOtherwise() {
    Ran ran = new Program(folder).run("index", "--index", "idx");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("PATH");
  }
}

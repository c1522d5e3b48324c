package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that takes too long ends with exit code 2. */
class TimeoutOptionTest {
  /** Comments whose reading takes far longer than a millisecond. */
  private static final int COMMENTS = 1_500;

  private static final Pattern BAR = Pattern.compile("\\|");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    String records =
        IntStream.range(0, COMMENTS)
            .mapToObj(i -> "{\"id\":\"c%d\",\"text\":\"tram %d\"}".formatted(i, i))
            .collect(Collectors.joining("\n"));
    program = new Program(folder).file("talk.jsonl", records).file("queries.txt", "tram\n");
    assertThat(program.run("index", "--index", "i", "talk.jsonl").code()).isZero();
  }

  @Test
  void aSearchThatTakesTooLongIsAnError() {
    Ran ran = program.run("search", "tr*", "-n", "1500", "--index", "i", "--timeout", "1ms");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .matches(
            "comments: the search took longer than 1 ms; (it is tr\\*|the printed part is not"
                + " complete); give it more time with --timeout 5m, for example, or ask for"
                + " less\n");
    Ran json =
        program.run("search", "tr*", "-n", "1500", "--index", "i", "--timeout", "1ms", "--json");
    assertThat(json.out()).doesNotContain("\"type\":\"end\"");
  }

  @Test
  void aQueryOfABatchThatTakesTooLongIsReportedWithItsLine() {
    Ran ran =
        program.run(
            "search", "--batch", "queries.txt", "-n", "1500", "--index", "i", "--timeout", "1ms");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("comments: queries.txt, line 1: the search took longer than");
  }

  @Test
  void allCommentsMayBeListedWithoutALimitAndWithTheDefault() {
    for (String limit : new String[] {"none", "NONE", "5m"}) {
      Ran ran = program.run("search", "tr*", "-n", "1500", "--index", "i", "--timeout", limit);
      assertThat(ran.code()).as(limit).isZero();
    }
    Ran all = program.run("search", "tr*", "--ids", "-n", "1500", "--index", "i");
    assertThat(all.out().lines()).hasSize(COMMENTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search|tram",
        "search|--batch|queries.txt",
        "urls",
        "topics",
        "copies",
        "stats",
        "trend|tram",
        "thread|c1",
        "find-quote|tram one two three four five",
        "saved|run",
      })
  void everyQueryingCommandHasALimit(String command) {
    String[] words = BAR.split(command + "|--index|i|--timeout|10m");
    assertThat(program.run(words).err()).doesNotContain("--timeout").doesNotContain("longer");
    words[words.length - 1] = "soon";
    assertThat(program.run(words).err())
        .contains("--timeout must be a time above 0, such as 5s, 500ms or 2m, or none, got soon");
  }
}

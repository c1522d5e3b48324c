package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries in which something is odd, where nothing may be. */
class OddQueriesTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() {
    program = new Program(folder).file("talk.txt", "bread and open tabs");
  }

  private Ran run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "talk.txt";
    return program.run(all);
  }

  @Test
  void strictnessRefusesWhatIsOdd() {
    Ran ran = run("search", "--strict", "nofield:x");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            comments: query, character 1: unknown field "nofield": read as words
              nofield:x
              ^
            """);
    assertThat(run("search", "nofield:bread").err()).startsWith("note: ");
  }

  @Test
  void everyOddPlaceIsShownAlsoBesideWideCharacters() {
    assertThat(run("search", "--strict", "日本語 (bread \"open\ttab").err())
        .isEqualTo(
            """
            comments: query, character 5: the ( is never closed: closed at the end
              日本語 (bread "open␉tab
                     ^
                            ^ the quote is never closed: closed at the end
            """);
  }

  @Test
  void oddPlacesOfALongQueryAreShownInParts() {
    String far = "bread ".repeat(100);
    assertThat(run("search", "--strict", "nofield:x " + far + "(" + far).err().lines())
        .anyMatch(line -> line.matches("  nofield:x( bread)+ ?b?r?e?…"))
        .anyMatch(line -> line.matches("  ….*read \\(bread .*…"))
        .contains("  " + " ".repeat(30) + "^ the ( is never closed: closed at the end")
        .allMatch(line -> line.length() < 80);
  }

  @Test
  void aBatchNamesTheLineOfAnOddQuery() {
    program.file("queries.txt", "bread\n\n(bread\n");
    Ran ran = run("search", "--strict", "--count", "--batch", "queries.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("comments: queries.txt, line 3: query, character 1: the ( is never closed")
        .contains("\n  (bread\n  ^\n");
  }
}

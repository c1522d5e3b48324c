package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.commentindex.cli.help.ManText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example of every help works, in a folder that has the files it names. */
class ExamplesTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String RECORD =
      """
      {"id":"3f2a9c01","author":"Ann","date":"2026-04-01T10:00:00Z","text":"Price signals, not\
       Hayekian safety, see https://example.org/a"}
      """;

  @TempDir private Path folder;
  private Program program;

  static Stream<String> examples() {
    CommandLine all = Main.commandLine(new Program(Path.of("")).environment());
    Stream<CommandLine> commands =
        Stream.concat(Stream.of(all), all.getSubcommands().values().stream());
    return commands.flatMap(line -> ManText.examples(line.getCommandSpec()).stream());
  }

  @BeforeEach
  void filesAndAnIndex() {
    program =
        new Program(folder)
            .typing(RECORD)
            .file("thread.txt", "A comment on safety.\n\nAnother, Hayekian one.\n")
            .file("mail.txt", "From: a\nOne.\nFrom: b\nTwo.\n")
            .file("export.jsonl", RECORD)
            .file("comments.jsonl", RECORD)
            .file("exports/a.jsonl", RECORD)
            .file("~/exports/a.jsonl", RECORD)
            .file(
                "dump.json",
                "[{\"message\": \"a comment on safety\", \"user\": {\"name\": \"Ann\"}}]\n")
            .file("topics.txt", "safety = safe* OR hayekian\n")
            .file("queries.txt", "safety\nprice\n");
    assertThat(program.run("index", "export.jsonl", "thread.txt").code()).isZero();
    assertThat(program.run("saved", "add", "ferry", "ferry OR \"water taxi\"").code()).isZero();
  }

  /** The part of a shell line that is the program's: what is piped into it and out of it is not. */
  private static String[] arguments(String example) {
    Matcher command = Pattern.compile("(?:^|.*\\| )comments (.*?)(?: [>|] .*)?").matcher(example);
    assertThat(command.matches()).as(example).isTrue();
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.group(1));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleWorks(String example) {
    // What waits for changes is ended as soon as it waits.
    Thread user = example.contains("--watch") ? Thread.startVirtualThread(this::interrupt) : null;
    Ran ran = program.run(arguments(example));
    if (user != null) {
      user.interrupt();
    }
    assertThat(ran.code()).as("%s: %s", example, ran.err()).isIn(0, 1);
    assertThat(ran.err()).doesNotContain("comments: ", "note: ");
  }

  private void interrupt() {
    try {
      while (!program.interruption().happen()) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

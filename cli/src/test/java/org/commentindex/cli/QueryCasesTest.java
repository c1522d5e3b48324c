package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small inputs and queries on them, each with what the program prints. A case is a folder of {@code
 * query-cases}, whose README describes the files.
 */
class QueryCasesTest {
  private static final Path CASES =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("cli/src/test/resources/query-cases");

  /** A word of a command, in single quotes or without. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  /** A command and what it prints. */
  private static final class Step {
    private final String command;
    private final StringBuilder input = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private boolean silent;
    private int code = -1;

    Step(String command) {
      this.command = command;
    }

    void add(String line) {
      String text = line.length() > 2 ? line.substring(2) : "";
      switch (line.substring(0, Math.min(2, line.length()))) {
        case "< " -> input.append(text).append('\n');
        case "> " -> lines.add(text);
        case "~ ", "~" -> parts.add(text);
        case "! " -> messages.add(text);
        case "!!" -> silent = true;
        case "= " -> code = Integer.parseInt(text);
        default -> throw new AssertionError("no line of a case: " + line);
      }
    }

    String[] arguments() {
      return WORD.matcher(command).results().map(Step::word).toArray(String[]::new);
    }

    private static String word(MatchResult word) {
      return word.group(1) == null ? word.group(2) : word.group(1);
    }

    void check(Ran ran) {
      assertThat(ran.code())
          .as("exit code of %s, which says %s", command, ran.err())
          .isEqualTo(code);
      if (parts.isEmpty()) {
        assertThat(ran.lines()).as("output of %s", command).isEqualTo(lines);
      }
      for (String part : parts) {
        assertThat(ran.out()).as("output of %s", command).contains(part);
      }
      for (String message : messages) {
        assertThat(ran.err()).as("messages of %s", command).contains(message);
      }
      if (silent) {
        assertThat(ran.err()).as("messages of %s", command).isEmpty();
      }
    }
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatTheCaseSays(String name) throws IOException {
    Files.copy(CASES.resolve(name).resolve("input.jsonl"), folder.resolve("input.jsonl"));
    Program program = new Program(folder).with("COMMENTS_INDEX", folder.resolve("idx").toString());
    assertThat(program.run("index", "input.jsonl").code()).isZero();
    List<Step> steps = steps(Files.readAllLines(CASES.resolve(name).resolve("commands.txt")));
    assertThat(steps).isNotEmpty();
    for (Step step : steps) {
      step.check(program.typing(step.input.toString()).run(step.arguments()));
    }
  }

  private static List<Step> steps(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        steps.add(new Step(line.substring(2)));
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        steps.getLast().add(line);
      }
    }
    return steps;
  }
}

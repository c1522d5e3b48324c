package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of {@code docs/recipes.md} on sample-data, in order, and compares what they
 * print. With {@code -Drecipes.write=true} the page is written instead.
 */
class RecipesTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path PAGE = ROOT.resolve("docs/recipes.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern COMMAND =
      Pattern.compile("\\$ (?:(?:echo|printf) '([^']*)' \\| )?comments (.*)");

  /** The only parts of what these commands print that differ from run to run. */
  private static final Pattern SECONDS = Pattern.compile(" in [0-9.,]+ s$");

  private static final Pattern MILLISECONDS = Pattern.compile("\"took_ms\":[0-9.]+");

  @TempDir private Path folder;

  @Test
  void theCommandsPrintWhatThePageShows() throws IOException {
    String page = Files.readString(PAGE);
    String now = String.join("\n", withOutput(page.lines().toList())) + "\n";
    if (Boolean.getBoolean("recipes.write")) {
      Files.writeString(PAGE, now);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(now);
  }

  /** Returns the lines of the page with the output of each command below it. */
  private List<String> withOutput(List<String> page) throws IOException {
    Program program = new Program(folder).with("COMMENTS_INDEX", "bill.idx");
    copySampleData();
    List<String> lines = new ArrayList<>();
    boolean inBlock = false;
    for (String line : page) {
      boolean fence = line.startsWith("```");
      inBlock = fence ? line.equals("```console") : inBlock;
      if (!inBlock || fence) {
        lines.add(line);
      } else if (line.startsWith("$ ")) {
        lines.add(line);
        run(program, line).lines().forEach(printed -> lines.add(withoutDuration(printed)));
      }
    }
    return lines;
  }

  private static Ran run(Program program, String line) {
    Matcher command = COMMAND.matcher(line);
    assertThat(command.matches()).as(line).isTrue();
    if (command.group(1) != null) {
      program.typing(command.group(1).replace("\\n", "\n"));
    }
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.group(2));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    Ran ran = program.run(words.toArray(String[]::new));
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isIn(0, 1);
    return ran;
  }

  private static String withoutDuration(String line) {
    String withoutSeconds = SECONDS.matcher(line).replaceFirst(" in 1.2 s");
    return MILLISECONDS.matcher(withoutSeconds).replaceFirst("\"took_ms\":3.2");
  }

  private void copySampleData() throws IOException {
    Path data = ROOT.resolve("sample-data");
    Path copy = Files.createDirectories(folder.resolve("sample-data"));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }
}

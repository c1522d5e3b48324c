package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/cli.md} shows the help of every command as it is now. */
class CliPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("project.root", "..")).resolve("docs/cli.md");

  @TempDir private Path folder;

  @Test
  void thePageIsTheHelpOfEveryCommand() throws IOException {
    Program program = new Program(folder);
    List<String> commands =
        new ArrayList<>(Main.commandLine(program.environment()).getSubcommands().keySet());
    commands.addFirst("");
    String page = Files.readString(PAGE);
    for (String command : commands) {
      String help =
          (command.isEmpty() ? program.run("--help") : program.run(command, "--help")).out();
      assertThat(page)
          .as("docs/cli.md is to show what \"comments %s --help\" prints now", command)
          .contains("```\n" + help.stripTrailing() + "\n```");
    }
  }
}

package org.commentindex.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "man",
    description = "Print the manual page of the program or of a command.",
    footer = {
      "",
      "Examples:",
      "  comments man search | man -l -",
      "  comments man > /usr/local/share/man/man1/comments.1",
    })
final class ManCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine page = Main.commandLine(output.environment());
    if (command != null) {
      CommandLine named = page.getSubcommands().get(command);
      if (named == null) {
        String all = String.join(", ", page.getSubcommands().keySet());
        throw new IllegalArgumentException("COMMAND must be one of " + all + ", got " + command);
      }
      page = named;
    }
    output.out().print(ManPage.of(page.getCommandSpec()));
    return ExitCodes.FOUND;
  }
}

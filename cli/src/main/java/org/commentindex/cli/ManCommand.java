package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;

import picocli.CommandLine;

final class ManCommand extends Command {
  private final OutputOptions output;
  private final Value<String> command;

  ManCommand() {
    super(
        "man",
        "Print the manual page of the program or of a command.",
        "",
        "Examples:",
        "  comments man search | man -l -",
        "  comments man > /usr/local/share/man/man1/comments.1");
    output = new OutputOptions(arguments());
    command =
        add(
            one("COMMAND")
                .arity("0..1")
                .required(false)
                .description("The command (default: the program)."));
  }

  @Override
  public Integer call() {
    CommandLine page = Main.commandLine(output.environment());
    String given = command.orNull();
    if (given != null) {
      page = Commands.in(page, given);
    }
    output.out().print(ManPage.of(page.getCommandSpec()));
    return ExitCodes.SUCCESS;
  }
}

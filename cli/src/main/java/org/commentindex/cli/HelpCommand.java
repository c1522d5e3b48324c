package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;

import picocli.CommandLine;

final class HelpCommand extends Command {
  private final OutputOptions output;
  private final Value<String> command;

  HelpCommand() {
    super(
        "help",
        "Print the help of the program or of a command.",
        "",
        "Examples:",
        "  comments help",
        "  comments help search");
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
    CommandLine help = Main.commandLine(output.environment());
    String given = command.orNull();
    if (given != null) {
      help = Commands.in(help, given);
    }
    help.usage(output.out());
    return ExitCodes.SUCCESS;
  }
}

package org.commentindex.cli.help;

import static org.commentindex.cli.command.Arguments.one;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.BiConsumer;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import picocli.CommandLine;

/** Prints a page about the program or a command: its help or its manual page. */
public final class HelpCommand extends Command {
  private final BiConsumer<CommandLine, PrintWriter> page;
  private final OutputOptions output;
  private final Value<String> command;

  private HelpCommand(
      String name, String what, BiConsumer<CommandLine, PrintWriter> page, String... examples) {
    super(name, "Print the " + what + " of the program or of a command.", examples);
    this.page = page;
    output = new OutputOptions(arguments());
    command =
        add(
            one("COMMAND")
                .arity("0..1")
                .required(false)
                .description("The command (default: the program)."));
  }

  public static HelpCommand help() {
    return new HelpCommand(
        "help",
        "help",
        CommandLine::usage,
        "",
        "Examples:",
        "  comments help",
        "  comments help search");
  }

  public static HelpCommand man() {
    return new HelpCommand(
        "man",
        "manual page",
        (described, out) -> out.print(ManPage.of(described.getCommandSpec())),
        "",
        "Examples:",
        "  comments man search | man -l -",
        "  comments man > /usr/local/share/man/man1/comments.1");
  }

  @Override
  public Integer call() {
    CommandLine program = output.commandLine().getParent();
    String given = command.orNull();
    page.accept(given == null ? program : named(given, program.getSubcommands()), output.out());
    return ExitCodes.SUCCESS;
  }

  private static CommandLine named(String name, Map<String, CommandLine> commands) {
    CommandLine named = commands.get(name);
    if (named == null) {
      throw new IllegalArgumentException(
          "COMMAND must be one of " + String.join(", ", commands.keySet()) + ", got " + name);
    }
    return named;
  }
}

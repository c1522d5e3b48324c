package org.commentindex.cli;

import org.commentindex.cli.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: its version, its help, and the options that may stand first. */
@Command(
    name = "comments",
    description =
        "A search index over discussion comments: each comment once, with its links and topics.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  comments search Hayekian thread.txt     a file and a question",
      "  comments index thread.txt export.jsonl  keep an index",
      "  comments search '\"price signals\"'       and ask it",
      "",
      "Exit codes: 0 found or done, 1 nothing found, 2 trouble.",
      "Each command has examples: comments COMMAND --help"
    })
final class Comments implements Runnable {
  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init") // set before any command runs
  private CommandSpec spec;

  @Mixin private final IndexLocation index = new IndexLocation();
  @Mixin private final OutputOptions output = new OutputOptions();

  Comments(Environment environment) {
    this.environment = environment;
  }

  Environment environment() {
    return environment;
  }

  IndexLocation index() {
    return index;
  }

  OutputOptions output() {
    return output;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}

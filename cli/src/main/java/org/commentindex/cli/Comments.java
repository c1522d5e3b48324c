package org.commentindex.cli;

import org.commentindex.cli.terminal.Environment;
import picocli.CommandLine.ParameterException;

/** The program without a command: its version, its help, and the options that may stand first. */
final class Comments extends Command {
  private final Environment environment;
  private final IndexLocation index;
  private final OutputOptions output;

  Comments(Environment environment) {
    super(
        "comments",
        "A search index over discussion comments: each comment once, with its links and topics.",
        "",
        "Examples:",
        "  comments search Hayekian thread.txt     a file and a question",
        "  comments index thread.txt export.jsonl  keep an index",
        "  comments search '\"price signals\"'       and ask it",
        "",
        "Exit codes: 0 found or done, 1 nothing found, 2 trouble.",
        "Each command has examples: comments COMMAND --help");
    this.environment = environment;
    spec().usageMessage().synopsisSubcommandLabel("COMMAND");
    index = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
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
  public Integer call() {
    throw new ParameterException(spec().commandLine(), "no command given");
  }
}

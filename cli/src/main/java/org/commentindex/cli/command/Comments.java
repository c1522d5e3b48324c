package org.commentindex.cli.command;

import org.commentindex.cli.terminal.Environment;
import picocli.CommandLine.ParameterException;

/** The program without a command: help, version, and the options that may precede a command. */
public final class Comments extends Command {
  private final Environment environment;
  private final IndexLocation index;
  private final OutputOptions output;

  public Comments(Environment environment) {
    super(
        "comments",
        "A search index over discussion comments: each comment once, with its links and topics.",
        "",
        "Examples:",
        "  comments search Hayekian thread.txt     search a file",
        "  comments index thread.txt export.jsonl  build an index",
        "  comments search '\"price signals\"'       search the index",
        "",
        "Exit codes: 0 success, 1 nothing found, 2 error.",
        "For the options and examples of a command: comments COMMAND --help");
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

  public OutputOptions output() {
    return output;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec().commandLine(), "no command given");
  }
}

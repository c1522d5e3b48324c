package org.commentindex.cli;

final class VersionCommand extends Command {
  private final OutputOptions output;

  VersionCommand() {
    super("version", "Print the version.", "", "Example:", "  comments version");
    output = new OutputOptions(arguments());
  }

  @Override
  public Integer call() {
    for (String line : new Version().getVersion()) {
      output.out().println(line);
    }
    return ExitCodes.SUCCESS;
  }
}

package org.commentindex.cli.help;

import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Version;

/** The command {@code version}. */
public final class VersionCommand extends Command {
  private final OutputOptions output;

  public VersionCommand() {
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

package org.commentindex.cli.maintenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.OutputOptions;

/** Asks the user on the terminal whether comments should be deleted. */
final class Confirmation {
  private Confirmation() {}

  /**
   * Returns true if the user confirms.
   *
   * @throws CommandException if standard input is not a terminal
   */
  static boolean ask(int comments, Path index, OutputOptions output) throws IOException {
    if (!output.environment().inIsTerminal()) {
      throw new CommandException(
          comments + " comments would be deleted, but standard input is not a terminal; use --yes");
    }
    output.err().print("delete " + comments + " comments from " + index + "? [y/N] ");
    output.err().flush();
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(output.environment().in(), StandardCharsets.UTF_8));
    String answer = answers.readLine();
    return answer != null && answer.strip().matches("(?i)y|yes");
  }
}

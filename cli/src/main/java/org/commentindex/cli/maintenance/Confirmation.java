package org.commentindex.cli.maintenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;

/** Asks the user on the terminal whether comments should be deleted. */
final class Confirmation {
  private Confirmation() {}

  /**
   * Returns true if the user confirms.
   *
   * @throws CommandException if standard input is not a terminal
   */
  static boolean ask(int comments, Path index, OutputOptions output) throws IOException {
    String counted = TextValues.count(comments, "comment");
    return ask(counted + " would be deleted", "delete " + counted + " from " + index, output);
  }

  /**
   * Returns true if the user confirms that all comments of an author are deleted and kept out.
   *
   * @throws CommandException if standard input is not a terminal
   */
  static boolean askAuthor(String author, Path index, OutputOptions output) throws IOException {
    String name = TerminalText.line(author);
    return ask(
        "all comments by " + name + " would be deleted",
        "delete all comments by " + name + " from " + index + " and keep them out",
        output);
  }

  private static boolean ask(String refusal, String question, OutputOptions output)
      throws IOException {
    if (!output.environment().inIsTerminal()) {
      throw new CommandException(refusal + ", but standard input is not a terminal; use --yes");
    }
    output.err().print(question + "? [y/N] ");
    output.err().flush();
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(output.environment().in(), StandardCharsets.UTF_8));
    String answer = answers.readLine();
    return answer != null && answer.strip().matches("(?i)y|yes");
  }
}

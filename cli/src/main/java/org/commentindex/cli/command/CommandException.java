package org.commentindex.cli.command;

import java.util.List;

/**
 * Ends a command with an error message for the user: one line with the problem, its place and a
 * remedy, and optionally more lines that show the position of the error.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> shown;

  public CommandException(String message) {
    this(message, List.of());
  }

  /**
   * Creates an exception with lines that are printed below the message.
   *
   * @param shown lines without control characters
   */
  public CommandException(String message, List<String> shown) {
    super(message);
    this.shown = List.copyOf(shown);
  }

  List<String> shown() {
    return shown;
  }
}

package org.commentindex.cli;

import java.util.List;

/**
 * The program refuses, or cannot go on: what, where and what next, in one line, and below it, where
 * that says more, lines that show the place.
 */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> shown;

  CommandException(String message) {
    this(message, List.of());
  }

  /**
   * CommandException with a place to look at.
   *
   * @param shown lines for a terminal, safe for it
   */
  CommandException(String message, List<String> shown) {
    super(message);
    this.shown = List.copyOf(shown);
  }

  List<String> shown() {
    return shown;
  }
}

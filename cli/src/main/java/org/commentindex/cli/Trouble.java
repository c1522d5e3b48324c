package org.commentindex.cli;

/** The program refuses, or cannot go on: what, where and what next, in one line. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Trouble(String message) {
    super(message);
  }
}

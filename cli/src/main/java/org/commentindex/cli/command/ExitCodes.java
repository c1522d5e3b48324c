package org.commentindex.cli.command;

/** The exit codes of the program. */
public final class ExitCodes {
  /** Something was found, or the command is done. */
  public static final int SUCCESS = 0;

  /** No error, but nothing was found. */
  public static final int NOTHING_FOUND = 1;

  /** An error occurred, even if the command has done the rest of its work. */
  public static final int ERROR = 2;

  private ExitCodes() {}

  /** Returns the exit code; an error takes precedence over whether anything was found. */
  public static int of(boolean found, boolean error) {
    return error ? ERROR : found ? SUCCESS : NOTHING_FOUND;
  }
}

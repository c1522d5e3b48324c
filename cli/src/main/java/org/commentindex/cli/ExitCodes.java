package org.commentindex.cli;

/** What the program tells its caller. */
final class ExitCodes {
  /** Something was found, or what was asked is done. */
  static final int SUCCESS = 0;

  /** All went well and there is nothing. */
  static final int NOTHING_FOUND = 1;

  /** Something went wrong, even if the rest was done. */
  static final int ERROR = 2;

  private ExitCodes() {}

  /** CommandException wins, then whether anything was found. */
  static int of(boolean found, boolean trouble) {
    return trouble ? ERROR : found ? SUCCESS : NOTHING_FOUND;
  }
}

package org.commentindex.internal.read;

/** A record that is none; the message says why, in one line. */
final class FaultyRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  FaultyRecordException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, in one line. */
  String reason() {
    return reason;
  }
}

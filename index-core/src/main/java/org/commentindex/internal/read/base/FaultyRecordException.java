package org.commentindex.internal.read.base;

/** A record that is none; the message says why, in one line. */
public final class FaultyRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public FaultyRecordException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }
}

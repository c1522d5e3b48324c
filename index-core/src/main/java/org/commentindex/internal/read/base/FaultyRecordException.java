package org.commentindex.internal.read.base;

/** Thrown when a record is malformed. */
public final class FaultyRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public FaultyRecordException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Returns a one-line description of the problem. */
  public String reason() {
    return reason;
  }
}

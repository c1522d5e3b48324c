package org.commentindex.internal.read.base;

import java.io.IOException;
import org.commentindex.internal.unpack.UnpackException;

/** Thrown when a source cannot be read: a disk or pipe fails, compressed data are truncated. */
public final class UnreadableSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableSourceException(String reason, IOException cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Returns a one-line description of the problem. */
  public String reason() {
    return reason;
  }

  /** Returns true if the content is the cause, so that every attempt to read it fails. */
  public boolean isFinal() {
    return getCause() instanceof UnpackException;
  }
}

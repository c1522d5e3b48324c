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

  /** Returns what is wrong, in one line. */
  public String reason() {
    return reason;
  }

  /** Returns true if the bytes are the cause, so that reading them again fails again. */
  public boolean isFinal() {
    return getCause() instanceof UnpackException;
  }
}

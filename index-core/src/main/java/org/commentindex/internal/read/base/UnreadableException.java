package org.commentindex.internal.read.base;

import java.io.IOException;
import org.commentindex.internal.unpack.UnpackException;

/** The source itself failed while it was read: a disk, a pipe, compressed data that end early. */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableException(String reason, IOException cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }

  /** Whether the bytes are to blame, so that they will be unreadable another time too. */
  public boolean isFinal() {
    return getCause() instanceof UnpackException;
  }
}

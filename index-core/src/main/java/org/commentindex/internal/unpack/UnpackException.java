package org.commentindex.internal.unpack;

import java.io.IOException;

/** Thrown when packed data is broken or exceeds a limit. The message is one line. */
public final class UnpackException extends IOException {
  private static final long serialVersionUID = 1L;

  UnpackException(String reason) {
    super(reason);
  }

  UnpackException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

package org.commentindex.internal.unpack;

import java.io.IOException;

/** Packed data that are broken or go beyond a limit; the message says which, in one line. */
public final class UnpackException extends IOException {
  private static final long serialVersionUID = 1L;

  UnpackException(String reason) {
    super(reason);
  }

  UnpackException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

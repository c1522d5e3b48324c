package org.commentindex.internal.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that cannot be read for its text; the message says why, in one line. */
public final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableDocumentException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }
}

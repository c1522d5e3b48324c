package org.commentindex.internal.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that cannot be read for its text; the message says why, in one line. */
public final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}

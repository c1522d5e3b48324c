package org.commentindex.internal.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that cannot be read for its text; the message says why, in one line. */
public final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean forNow;

  public UnreadableDocumentException(String reason, @Nullable Throwable cause) {
    this(reason, cause, false);
  }

  private UnreadableDocumentException(String reason, @Nullable Throwable cause, boolean forNow) {
    super(reason, cause);
    this.reason = reason;
    this.forNow = forNow;
  }

  /** One that another day, or a larger machine, may not see again. */
  public static UnreadableDocumentException forNow(String reason, @Nullable Throwable cause) {
    return new UnreadableDocumentException(reason, cause, true);
  }

  /** Whether the same document may be readable another time. */
  public boolean isForNow() {
    return forNow;
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }
}

package org.commentindex.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when no text can be extracted from a document. The message is one line. */
public final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean temporary;

  /**
   * Creates an exception for a document that will never be readable, such as a damaged one.
   *
   * @param reason why the document cannot be read, in one line
   * @param cause the failure, or null
   */
  public UnreadableDocumentException(String reason, @Nullable Throwable cause) {
    this(reason, cause, false);
  }

  private UnreadableDocumentException(String reason, @Nullable Throwable cause, boolean temporary) {
    super(reason, cause);
    this.reason = reason;
    this.temporary = temporary;
  }

  /**
   * Creates an exception for a document that another run or a larger machine may be able to read,
   * so that the next run tries it again.
   */
  public static UnreadableDocumentException temporary(String reason, @Nullable Throwable cause) {
    return new UnreadableDocumentException(reason, cause, true);
  }

  /** Returns true if the same document may be readable at another time. */
  public boolean isTemporary() {
    return temporary;
  }

  /** The message, which is never null. */
  public String reason() {
    return reason;
  }
}

package org.commentindex.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when no text can be extracted from a document. The message is one line. */
public final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The message. */
  private final String reason;

  /** True if another run or a larger machine may be able to read the document. */
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
   *
   * @param reason the reason, for people
   * @param cause the cause
   * @return the exception
   */
  public static UnreadableDocumentException temporary(String reason, @Nullable Throwable cause) {
    return new UnreadableDocumentException(reason, cause, true);
  }

  /** {@return true if the same document may be readable at another time} */
  public boolean isTemporary() {
    return temporary;
  }

  /**
   * The message, which is never null.
   *
   * @return the message
   */
  public String reason() {
    return reason;
  }
}

package org.commentindex.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Standard output that says when it cannot be written, which a {@code PrintWriter} keeps to itself:
 * a command then stops at once instead of working for nobody, and a full disk is not taken for
 * done.
 */
final class CheckedOutput extends OutputStream {
  private final OutputStream out;

  CheckedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  /**
   * Standard output cannot be written. Unchecked, since a {@code PrintWriter} swallows the other.
   */
  static final class Unwritable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
      super("standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader has gone, as {@code head} does when it has enough. */
    boolean isClosedPipe() {
      String reason = String.valueOf(getMessage());
      return reason.contains("Broken pipe") || reason.contains("pipe is being closed");
    }
  }
}

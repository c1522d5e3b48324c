package org.commentindex.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A stream that throws an unchecked exception when it cannot be written. A {@code PrintWriter}
 * ignores the checked exception; with this stream below it, a command stops at a closed pipe, and a
 * full disk is reported.
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

  /** Thrown when standard output cannot be written. */
  static final class Unwritable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
      super("standard output: " + cause.getMessage(), cause);
    }

    /** Returns true if the reader closed the pipe, as {@code head} does. */
    boolean isClosedPipe() {
      String reason = String.valueOf(getMessage());
      return reason.contains("Broken pipe") || reason.contains("pipe is being closed");
    }
  }
}

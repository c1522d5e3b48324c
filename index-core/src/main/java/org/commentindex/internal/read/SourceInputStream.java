package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.commentindex.internal.read.base.UnreadableException;
import org.commentindex.internal.unpack.UnpackException;

/**
 * Throws {@link UnreadableException} on failure, so that failures of the source can be told from
 * those of a sink. Closing it has no effect.
 */
final class SourceInputStream extends ProxyInputStream {

  SourceInputStream(InputStream in) {
    super(in);
  }

  @Override
  protected void handleIOException(IOException e) throws UnreadableException {
    throw failed(e);
  }

  @Override
  public void close() {
    // The code that opened the file closes it.
  }

  /** Converts an exception of a source. */
  static UnreadableException failed(IOException e) {
    if (e instanceof UnreadableException unreadable) {
      return unreadable;
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnreadableException(
        e instanceof UnpackException ? message : "cannot be read: " + message, e);
  }
}

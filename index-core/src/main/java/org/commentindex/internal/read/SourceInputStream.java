package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.unpack.UnpackException;

/**
 * Throws {@link UnreadableSourceException} on failure, so that failures of the source can be
 * distinguished from those of a sink. Closing it has no effect.
 */
final class SourceInputStream extends ProxyInputStream {

  SourceInputStream(InputStream in) {
    super(in);
  }

  @Override
  protected void handleIOException(IOException e) throws UnreadableSourceException {
    throw failed(e);
  }

  @Override
  public void close() {
    // The code that opened the file closes it.
  }

  /** Converts an exception of a source. */
  static UnreadableSourceException failed(IOException e) {
    if (e instanceof UnreadableSourceException unreadable) {
      return unreadable;
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnreadableSourceException(
        e instanceof UnpackException ? message : "cannot be read: " + message, e);
  }
}

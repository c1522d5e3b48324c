package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.unpack.UnpackException;

/**
 * Throws {@link UnreadableSourceException} on failure, so that failures of the source can be
 * distinguished from those of a sink, which may stop the reading. Closing it has no effect.
 */
final class SourceInputStream extends ProxyInputStream {
  private final RecordSink sink;

  /**
   * Creates a stream.
   *
   * @param sink is asked before each read whether the reading was stopped
   */
  SourceInputStream(InputStream in, RecordSink sink) {
    super(in);
    this.sink = sink;
  }

  @Override
  protected void beforeRead(int count) throws StoppedException {
    sink.requireNotStopped();
  }

  @Override
  protected void handleIOException(IOException e) throws IOException {
    throw e instanceof StoppedException ? e : failed(e);
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

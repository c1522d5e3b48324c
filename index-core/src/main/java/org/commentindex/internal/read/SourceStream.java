package org.commentindex.internal.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.commentindex.internal.read.base.UnreadableException;
import org.commentindex.internal.unpack.UnpackException;

/** A stream whose failures can be told from those of a sink. Closing it does nothing. */
final class SourceStream extends FilterInputStream {

  SourceStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    // Whoever opened the file closes it.
  }

  /** What a failure of a source means. */
  static UnreadableException failed(IOException e) {
    if (e instanceof UnreadableException unreadable) {
      return unreadable;
    }
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnreadableException(
        e instanceof UnpackException ? said : "cannot be read: " + said, e);
  }
}

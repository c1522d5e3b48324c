package org.commentindex.internal.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.UnreadableException;

/** A stream whose failures can be told from those of a sink. Closing it does nothing. */
final class SourceStream extends FilterInputStream {

  SourceStream(InputStream in) {
    super(in);
  }

  /** What gzip-compressed data say. */
  static SourceStream gunzip(InputStream in) throws UnreadableException {
    try {
      return new SourceStream(new GZIPInputStream(in, Head.SIZE));
    } catch (IOException e) {
      throw failed(e);
    }
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

  private static UnreadableException failed(IOException e) {
    if (e instanceof UnreadableException unreadable) {
      return unreadable;
    }
    if (e instanceof EOFException) {
      return new UnreadableException("the compressed data end too early: get the file again", e);
    }
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnreadableException(
        e instanceof ZipException
            ? "the compressed data are broken (" + said + "): get the file again"
            : "cannot be read: " + said,
        e);
  }
}

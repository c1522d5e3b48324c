package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InputStream;

/** Reads an attachment up to the checksum at its end, which was verified before. */
final class AttachmentInput extends InputStream {
  private final InputStream in;
  private long left;

  /**
   * Creates a stream.
   *
   * @param length the number of bytes before the checksum
   */
  AttachmentInput(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    left--;
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left <= 0 && length > 0) {
      return -1;
    }
    int read = in.read(bytes, offset, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = in.skip(Math.min(bytes, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

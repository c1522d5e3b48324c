package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Ends a source at a gap: a long run of bytes that are all zero, as sparse files and files of a
 * damaged disk have, which may be larger than any disk. The bytes before the gap are read. Zero
 * bytes are held back until another byte follows, so that nothing of the gap is read. A gap is
 * found if whole blocks of it exceed the limit. Not thread-safe.
 */
final class GapInputStream extends InputStream {
  private static final long MEGABYTE = 1L << 20;

  /** Zero bytes in a row that no text has. Chosen by hand. */
  static final long OF_TEXT = 16 * MEGABYTE;

  /**
   * Zero bytes in a row that no document has. Databases have free pages, so that it is larger than
   * that of text. Chosen by hand.
   */
  static final long OF_DOCUMENT = 256 * MEGABYTE;

  /** Bytes read at once. */
  private static final int BLOCK = 64 * 1024;

  private final InputStream in;
  private final long most;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;

  /** Zero bytes that come before the block. */
  private long due;

  /** Zero bytes at the end of what was read. */
  private long held;

  /** The position in the source, and that after the last byte that is not zero. */
  private long position;

  private long dataEnd;
  private boolean ended;
  private boolean isGap;

  /**
   * Creates a stream.
   *
   * @param most the largest number of zero bytes in a row that is read
   * @param before the bytes before those of the stream
   */
  GapInputStream(InputStream in, long most, byte[] before) {
    this.in = in;
    this.most = most;
    this.position = before.length;
    this.dataEnd = withoutZeros(before, before.length);
  }

  /** Returns the number of bytes before the gap, or -1 if there is none. */
  long gap() {
    return isGap ? dataEnd : -1;
  }

  private static int withoutZeros(byte[] bytes, int count) {
    int data = count;
    while (data > 0 && bytes[data - 1] == 0) {
      data--;
    }
    return data;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (due == 0 && at == end) {
      if (ended) {
        return -1;
      }
      fill();
    }
    if (due > 0) {
      int zeros = (int) Math.min(due, length);
      Arrays.fill(buffer, offset, offset + zeros, (byte) 0);
      due -= zeros;
      return zeros;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(block, at, buffer, offset, count);
    at += count;
    return count;
  }

  private void fill() throws IOException {
    int count = in.read(block, 0, block.length);
    if (count < 0) {
      ended = true;
      due = held;
      return;
    }
    int data = withoutZeros(block, count);
    if (data > 0) {
      due = held;
      dataEnd = position + data;
      held = 0;
      at = 0;
      end = data;
    }
    held += count - data;
    position += count;
    isGap = held > most;
    ended = isGap;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

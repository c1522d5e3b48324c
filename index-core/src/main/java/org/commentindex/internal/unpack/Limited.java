package org.commentindex.internal.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Unpacked data, read within an allowance; what goes wrong is said in words. */
final class Limited extends FilterInputStream {
  /** Some unpackers lose what they have of a read that fails: this is the most they can lose. */
  private static final int MOST_AT_ONCE = 4096;

  private final LongSupplier packed;
  private final @Nullable Allowance allowance;
  private long count;

  /**
   * Reads what another stream unpacks.
   *
   * @param packed how many packed bytes it came from so far, or will come from
   * @param allowance what it is counted against, or null where nothing gets larger
   */
  Limited(InputStream unpacking, LongSupplier packed, @Nullable Allowance allowance) {
    super(unpacking);
    this.packed = packed;
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, Math.min(length, MOST_AT_ONCE));
    } catch (IOException | RuntimeException e) {
      throw Broken.data(e);
    }
    if (read > 0 && allowance != null) {
      count += read;
      allowance.unpacked(read, count, packed.getAsLong());
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long left = n;
    byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, n))];
    while (left > 0) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return n - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked data whose amount is limited. Failures of the unpacker become an {@link
 * UnpackException}. Not thread-safe.
 */
final class LimitedStream extends InputStream {
  /**
   * Maximum number of bytes per read. Some unpackers discard what they have read when the data ends
   * too early; this bounds the loss.
   */
  private static final int MAX_READ = 4096;

  private final InputStream unpacked;
  private final LongSupplier packed;
  private final @Nullable Allowance allowance;
  private long count;

  /**
   * Creates a limited view of a stream.
   *
   * @param unpacked the stream of an unpacker
   * @param packed returns the number of packed bytes read so far, or all of them
   * @param allowance what the unpacked bytes are charged to, or null if the data is not compressed
   */
  LimitedStream(InputStream unpacked, LongSupplier packed, @Nullable Allowance allowance) {
    this.unpacked = unpacked;
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
      read = unpacked.read(buffer, offset, Math.min(length, MAX_READ));
    } catch (IOException | RuntimeException e) {
      throw UnpackFailures.of(e);
    }
    if (read > 0 && allowance != null) {
      count += read;
      allowance.unpacked(read, count, packed.getAsLong());
    }
    return read;
  }

  @Override
  public int available() throws IOException {
    return unpacked.available();
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}

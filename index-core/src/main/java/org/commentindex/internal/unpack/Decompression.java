package org.commentindex.internal.unpack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** What compressed data say. */
public final class Decompression {
  /** The longest window there is; large exports are written with it. */
  private static final int WINDOW_LOG = 31;

  /** In KiB; what the highest level of xz needs is 65 MiB. */
  private static final int XZ_MEMORY = 128 * 1024;

  private static final int BUFFER = 64 * 1024;

  private Decompression() {}

  /**
   * Opens compressed data, all streams that stand one after the other in them.
   *
   * @param packing no archive
   * @param in from their beginning; closed with what is returned
   * @throws UnpackException if they are broken at once
   */
  public static InputStream open(Packing packing, InputStream in, Allowance allowance)
      throws IOException {
    Counted packed = new Counted(in);
    try {
      InputStream unpacking =
          switch (packing) {
            case GZIP -> new GZIPInputStream(new Peeking(packed), BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ ->
                XZCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(XZ_MEMORY)
                    .get();
            case ZSTD -> zstd(packed);
            case ZIP, TAR -> throw new IllegalArgumentException(packing + " is an archive");
          };
      return new Limited(unpacking, packed::count, allowance);
    } catch (IOException e) {
      throw Broken.data(e);
    }
  }

  private static InputStream zstd(InputStream packed) throws IOException {
    try {
      return new ZstdInputStreamNoFinalizer(packed).setLongMax(WINDOW_LOG);
    } catch (LinkageError e) {
      // Native code, and not every machine can load it.
      throw new UnpackException(
          "is zstd-compressed, which cannot be read on this machine ("
              + e.getMessage()
              + "): unpack it with zstd -d --long=31",
          e);
    }
  }

  /** The JDK reads on after the end of a gzip stream only if more is available: this knows. */
  private static final class Peeking extends BufferedInputStream {
    Peeking(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      mark(1);
      if (read() < 0) {
        return 0;
      }
      reset();
      return Math.max(1, super.available());
    }
  }
}

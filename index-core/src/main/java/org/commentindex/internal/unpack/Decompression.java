package org.commentindex.internal.unpack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** Opens compressed streams. */
public final class Decompression {
  /**
   * Base-2 logarithm of the largest zstd window in bytes, 2 GiB: the maximum of the zstd library.
   * Large exports are compressed with it ({@code zstd --long=31}).
   */
  private static final int ZSTD_WINDOW_LOG = 31;

  /** Memory limit for xz in KiB: about twice the 65 MiB that {@code xz -9} needs to decompress. */
  private static final int XZ_MEMORY = 128 * 1024;

  /** Size in bytes of the buffers of a gzip stream; trades memory for system calls. */
  private static final int BUFFER = 64 * 1024;

  private Decompression() {}

  /**
   * Opens compressed data. Concatenated streams are read as one.
   *
   * @param packing a compression, not an archive
   * @param in the compressed data; closed with the returned stream
   * @throws UnpackException if the data is broken at its beginning
   * @throws IOException if the source fails, or a library is missing
   */
  public static InputStream open(Packing packing, InputStream in, Allowance allowance)
      throws IOException {
    BoundedInputStream packed = BoundedInputStream.builder().setInputStream(in).get();
    try {
      InputStream unpacked =
          switch (packing) {
            case GZIP -> new GZIPInputStream(new PeekingStream(packed), BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ -> xz(packed);
            case ZSTD -> zstd(packed);
            case ZIP, TAR -> throw new IllegalArgumentException(packing + " is an archive");
          };
      return new LimitedStream(unpacked, packed::getCount, allowance);
    } catch (IOException e) {
      throw UnpackFailures.of(e);
    }
  }

  private static void require(Packing packing, String className, String artifact)
      throws IOException {
    try {
      Class.forName(className, false, Decompression.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException(packing.words() + " data needs " + artifact + " on the class path", e);
    }
  }

  private static InputStream xz(InputStream packed) throws IOException {
    require(Packing.XZ, "org.tukaani.xz.XZInputStream", "org.tukaani:xz");
    return XZCompressorInputStream.builder()
        .setInputStream(packed)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(XZ_MEMORY)
        .get();
  }

  private static InputStream zstd(InputStream packed) throws IOException {
    require(
        Packing.ZSTD,
        "com.github.luben.zstd.ZstdInputStreamNoFinalizer",
        "com.github.luben:zstd-jni");
    try {
      return Zstd.open(packed);
    } catch (LinkageError e) {
      throw new UnpackException(
          "is zstd-compressed, and the native library of zstd-jni does not load on this machine ("
              + e.getMessage()
              + "): decompress it with zstd -d --long=31",
          e);
    }
  }

  /** Refers to the optional library, in a class of its own so that the others load without it. */
  private static final class Zstd {
    static InputStream open(InputStream packed) throws IOException {
      return new ZstdInputStreamNoFinalizer(packed).setLongMax(ZSTD_WINDOW_LOG);
    }
  }

  /**
   * Makes {@link GZIPInputStream} read concatenated streams: at the end of one it asks for {@link
   * #available}, which is 0 for pipes and decompressing streams that have more.
   */
  private static final class PeekingStream extends BufferedInputStream {
    PeekingStream(InputStream in) {
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

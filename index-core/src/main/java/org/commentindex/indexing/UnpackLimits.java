package org.commentindex.indexing;

/**
 * The limits on decompressed input, as protection against decompression bombs. Immutable.
 *
 * <p>Input beyond a limit is a rejection that names the limit; the input before it is indexed.
 *
 * @param ratio the maximum ratio of unpacked to packed size; applies beyond the first 64 MiB of a
 *     stream, 1 GiB of a source, and 4 GiB of all sources of a run that exceed it
 * @param gigabytes the maximum unpacked size of a source, all members together, in 10<sup>9</sup>
 *     bytes
 * @param depth the maximum depth of nested archives and compression; a {@code .tar.gz} has two
 * @param members the maximum number of members in the archives of a source, all together
 */
public record UnpackLimits(int ratio, long gigabytes, int depth, int members) {

  /** Chosen by hand; a decompression bomb exceeds it, PackedTest covers it. */
  private static final int DEFAULT_RATIO = 250;

  /** Chosen by hand, above the largest archives expected. */
  private static final long DEFAULT_GIGABYTES = 1000;

  /** Chosen by hand: room for a compressed archive in another, which is four layers. */
  private static final int DEFAULT_DEPTH = 5;

  /** Chosen by hand, above the number of files in large exports. */
  private static final int DEFAULT_MEMBERS = 500_000;

  public UnpackLimits {
    requirePositive("ratio", ratio);
    requirePositive("gigabytes", gigabytes);
    requirePositive("depth", depth);
    requirePositive("members", members);
  }

  /** {@return the default limits: a ratio of 250, 1000 GB, 5 layers and 500,000 members} */
  public static UnpackLimits defaults() {
    return new UnpackLimits(DEFAULT_RATIO, DEFAULT_GIGABYTES, DEFAULT_DEPTH, DEFAULT_MEMBERS);
  }

  /**
   * {@return a copy with another ratio}
   *
   * @param times the largest permitted ratio of unpacked to packed bytes
   */
  public UnpackLimits withRatio(int times) {
    return new UnpackLimits(times, gigabytes, depth, members);
  }

  /**
   * {@return a copy with another unpacked size, in 10<sup>9</sup> bytes}
   *
   * @param size the largest permitted unpacked size
   */
  public UnpackLimits withGigabytes(long size) {
    return new UnpackLimits(ratio, size, depth, members);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }
}

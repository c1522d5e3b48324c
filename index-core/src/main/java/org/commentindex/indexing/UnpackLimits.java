package org.commentindex.indexing;

/**
 * How far packed input is unpacked before it is taken for a trap. Immutable.
 *
 * <p>What a limit cuts off is a rejection that names the limit; what came before is indexed.
 *
 * @param ratio to how many times its packed size something may unpack; the first 64 MiB are free
 * @param gigabytes how much a source may unpack to, all its members together, in 10<sup>9</sup>
 *     bytes
 * @param depth how many layers of packing may lie in each other; a {@code .tar.gz} has two
 * @param members how many members the archives of a source may have, all together
 */
public record UnpackLimits(int ratio, long gigabytes, int depth, int members) {

  public UnpackLimits {
    requirePositive("ratio", ratio);
    requirePositive("gigabytes", gigabytes);
    requirePositive("depth", depth);
    requirePositive("members", members);
  }

  /** 250 times its size, 1000 GB, 5 layers, 500,000 members. */
  public static UnpackLimits defaults() {
    return new UnpackLimits(250, 1000, 5, 500_000);
  }

  /** The same with another ratio. */
  public UnpackLimits withRatio(int times) {
    return new UnpackLimits(times, gigabytes, depth, members);
  }

  /** The same with another size, in 10<sup>9</sup> bytes. */
  public UnpackLimits withGigabytes(long size) {
    return new UnpackLimits(ratio, size, depth, members);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }
}

package org.commentindex.internal.unpack;

import java.util.function.LongSupplier;
import org.commentindex.indexing.UnpackLimits;
import org.jspecify.annotations.Nullable;

/** How much may still be unpacked of one source, in all its layers. Not thread-safe. */
public final class Allowance {
  /** What may be unpacked whatever the ratio: short things repeat themselves. */
  private static final long FREE = 64L << 20;

  /** The same for a whole source. */
  private static final long FREE_IN_ALL = 1L << 30;

  private final UnpackLimits limits;
  private final LongSupplier packed;
  private long unpacked;
  private long members;
  private @Nullable String spent;

  /**
   * All that a source may take.
   *
   * @param packed how large the source itself is, as far as is known
   */
  public Allowance(UnpackLimits limits, LongSupplier packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /** How many layers may lie in each other. */
  public int depth() {
    return limits.depth();
  }

  /** Why nothing more of the source is to be read, or null if more may be. */
  public @Nullable String spent() {
    return spent;
  }

  /** Counts a member of an archive. */
  void member() throws UnpackException {
    if (++members > limits.members()) {
      throw spend("has more than " + limits.members() + " members: those after them are not read");
    }
  }

  /**
   * Counts what was unpacked.
   *
   * @param more how many bytes more
   * @param whole how many bytes of this member or stream, these included
   * @param from how many packed bytes they came from
   */
  void unpacked(int more, long whole, long from) throws UnpackException {
    unpacked += more;
    if (unpacked > limits.gigabytes() * 1_000_000_000L) {
      throw spend("unpacks to more than " + limits.gigabytes() + " GB: the rest is not read");
    }
    if (isTooMuch(whole, from, FREE)) {
      throw new UnpackException(
          "unpacks to more than " + limits.ratio() + " times its size: the rest of it is not read");
    }
    if (isTooMuch(unpacked, packed.getAsLong(), FREE_IN_ALL)) {
      throw spend(
          "unpacks to more than "
              + limits.ratio()
              + " times its size, all together: the rest is not read");
    }
  }

  private boolean isTooMuch(long large, long small, long free) {
    return large > free && large / limits.ratio() > small;
  }

  private UnpackException spend(String why) {
    spent = why;
    return new UnpackException(why);
  }
}

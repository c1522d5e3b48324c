package org.commentindex.internal.unpack;

import java.util.function.LongSupplier;
import org.commentindex.indexing.UnpackLimits;
import org.jspecify.annotations.Nullable;

/**
 * The remaining amount that may be unpacked from one source, over all nested layers. Not
 * thread-safe.
 */
public final class Allowance {
  private static final long BYTES_PER_GIGABYTE = 1_000_000_000L;

  private final UnpackLimits limits;
  private final LongSupplier packed;
  private final RunAllowance run;
  private long unpacked;
  private long members;
  private long packedMembers;
  private @Nullable String spent;

  /**
   * Creates the full allowance of one source.
   *
   * @param packed returns the size of the source in bytes, or the bytes read of it so far
   * @param run what all sources of the run share
   */
  public Allowance(UnpackLimits limits, LongSupplier packed, RunAllowance run) {
    this.limits = limits;
    this.packed = packed;
    this.run = run;
  }

  /** The maximum number of nested layers. */
  public int depth() {
    return limits.depth();
  }

  /** Returns the reason why nothing more may be unpacked of the source, or null if more may be. */
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
   * Counts the packed bytes of a member of an archive, before it is read. Members that overlap, as
   * those of some decompression bombs do, have more than the archive.
   */
  void packedMember(long bytes, long archive) throws UnpackException {
    packedMembers += Math.max(0, bytes);
    if (packedMembers > archive) {
      throw spend("has members that overlap: those after them are not read");
    }
  }

  /**
   * Counts unpacked bytes.
   *
   * @param more number of bytes just unpacked
   * @param streamUnpacked number of bytes unpacked of this member or stream, including these
   * @param streamPacked number of packed bytes they come from
   */
  void unpacked(int more, long streamUnpacked, long streamPacked) throws UnpackException {
    unpacked += more;
    if (unpacked > limits.gigabytes() * BYTES_PER_GIGABYTE) {
      throw spend("unpacks to more than " + limits.gigabytes() + " GB: the rest is not read");
    }
    if (exceedsRatio(streamUnpacked, streamPacked, 0)) {
      run.beyondRatio(more);
    }
    if (exceedsRatio(streamUnpacked, streamPacked, run.freePerStream())) {
      throw new UnpackException(
          "unpacks to more than "
              + limits.ratio()
              + " times its size: the rest of it is not read"
              + (run.isSpent() ? ", and less than usual, since other sources did so, too" : ""));
    }
    if (exceedsRatio(unpacked, packed.getAsLong(), run.freePerSource())) {
      throw spend(
          "unpacks to more than "
              + limits.ratio()
              + " times its size, all together: the rest is not read");
    }
  }

  private boolean exceedsRatio(long large, long small, long free) {
    return large > free && large / limits.ratio() > small;
  }

  private UnpackException spend(String why) {
    spent = why;
    return new UnpackException(why);
  }
}

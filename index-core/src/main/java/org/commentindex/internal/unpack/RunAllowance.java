package org.commentindex.internal.unpack;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all sources of a run may unpack beyond the maximum ratio: small repetitive files compress
 * well above it, and many small decompression bombs are as bad as a large one. Thread-safe.
 */
public final class RunAllowance {
  private static final long MEGABYTE = 1L << 20;

  /**
   * Bytes that a single stream may unpack to at any ratio. Also the maximum read from a
   * decompression bomb. Chosen by hand.
   */
  private static final long PER_STREAM = 64 * MEGABYTE;

  /** Bytes that a whole source may unpack to at any ratio. Chosen by hand. */
  private static final long PER_SOURCE = 1024 * MEGABYTE;

  /** Bytes that all sources may unpack to beyond the ratio. Chosen by hand: a minute of reading. */
  private static final long PER_RUN = 4096 * MEGABYTE;

  /** Part of the bytes per stream and source when those of the run are spent. Chosen by hand. */
  private static final int SPENT_PART = 64;

  private final long perStream;
  private final long perSource;
  private final long perRun;
  private final AtomicLong beyond = new AtomicLong();

  /** Creates the full allowance of one run. */
  public RunAllowance() {
    this(PER_STREAM, PER_SOURCE, PER_RUN);
  }

  RunAllowance(long perStream, long perSource, long perRun) {
    this.perStream = perStream;
    this.perSource = perSource;
    this.perRun = perRun;
  }

  /** Counts bytes of a stream that has unpacked to more than the ratio. */
  void beyondRatio(int bytes) {
    beyond.addAndGet(bytes);
  }

  /** Returns true if the sources of the run have used up what they may. */
  boolean isSpent() {
    return beyond.get() > perRun;
  }

  /** Returns the bytes that a stream may unpack to at any ratio. */
  long freePerStream() {
    return isSpent() ? perStream / SPENT_PART : perStream;
  }

  /** Returns the bytes that a source may unpack to at any ratio. */
  long freePerSource() {
    return isSpent() ? perSource / SPENT_PART : perSource;
  }
}

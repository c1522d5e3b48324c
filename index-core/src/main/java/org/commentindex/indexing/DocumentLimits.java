package org.commentindex.indexing;

/**
 * What reading a document may cost: PDF, Word and the like are read by a process of their own, so
 * that one that never ends, or takes all the memory, costs itself alone. Immutable.
 *
 * @param seconds how long one document may take
 * @param heapMegabytes how much memory that process may take for its objects, in MiB
 */
public record DocumentLimits(int seconds, int heapMegabytes) {

  public DocumentLimits {
    if (seconds < 1) {
      throw new IllegalArgumentException("seconds must be >= 1, got " + seconds);
    }
    if (heapMegabytes < 16) {
      throw new IllegalArgumentException("heapMegabytes must be >= 16, got " + heapMegabytes);
    }
  }

  /** A minute, 512 MiB. */
  public static DocumentLimits defaults() {
    return new DocumentLimits(60, 512);
  }
}

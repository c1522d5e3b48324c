package org.commentindex.indexing;

/**
 * The limits on reading a document such as PDF or Word. A child process reads documents, so that a
 * document that hangs or exhausts the memory does not affect others. Immutable.
 *
 * @param seconds the maximum time per document in seconds, at least 1; when documents of a run have
 *     ended at it in vain for ten times this time, further ones get a tenth of it. Also the longest
 *     wait for a program that writes to a named pipe
 * @param heapMegabytes the maximum heap of the child process in MiB, at least 16
 */
public record DocumentLimits(int seconds, int heapMegabytes) {

  /** Chosen by hand; see docs/decisions/0012. */
  private static final int DEFAULT_SECONDS = 60;

  /** Chosen by hand; see docs/decisions/0012. */
  private static final int DEFAULT_HEAP_MEGABYTES = 512;

  /** Chosen by hand, as a bound on mistakes in configuration. */
  private static final int MIN_HEAP_MEGABYTES = 16;

  public DocumentLimits {
    if (seconds < 1) {
      throw new IllegalArgumentException("seconds must be >= 1, got " + seconds);
    }
    if (heapMegabytes < MIN_HEAP_MEGABYTES) {
      throw new IllegalArgumentException(
          "heapMegabytes must be >= " + MIN_HEAP_MEGABYTES + ", got " + heapMegabytes);
    }
  }

  /** {@return the default limits: 60 seconds and 512 MiB} */
  public static DocumentLimits defaults() {
    return new DocumentLimits(DEFAULT_SECONDS, DEFAULT_HEAP_MEGABYTES);
  }
}

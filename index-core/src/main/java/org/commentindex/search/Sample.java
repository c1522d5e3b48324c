package org.commentindex.search;

/**
 * A random sample of the hits, the same on every machine: those whose ids have the smallest hashes.
 * It does not depend on the order of indexing, nor on how the index is stored. The hash is SHA-256
 * of the seed in decimal, a line feed and the id, in UTF-8.
 *
 * @param size the maximum number of hits, at least 1
 * @param seed selects one of many samples
 */
public record Sample(int size, long seed) {

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Sample {
    if (size < 1) {
      throw new IllegalArgumentException("the size of a sample must be >= 1, got " + size);
    }
  }
}

package org.commentindex.internal.lucene;

import java.util.logging.Filter;
import java.util.logging.Logger;
import org.apache.lucene.util.VectorUtil;

/**
 * Loads Lucene's vector code without its log record. The record advises a flag of the JVM that
 * makes searches for vectors faster, and by default {@code java.util.logging} prints it to standard
 * error of the program that embeds this library. This library does not search for vectors.
 */
final class VectorHint {
  private static final Logger LOGGER =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    Filter before = LOGGER.getFilter();
    LOGGER.setFilter(record -> false);
    try {
      VectorUtil.dotProduct(new byte[1], new byte[1]);
    } finally {
      LOGGER.setFilter(before);
    }
  }

  private VectorHint() {}

  /** Called before an index is opened; has an effect the first time only. */
  static void withhold() {
    // The initializer of the class does it once.
  }
}

package org.commentindex.extract;

import org.commentindex.indexing.DocumentLimits;

/**
 * Creates document extractors. Implementations have a public constructor without parameters and are
 * registered as services in {@code META-INF/services}.
 */
public interface DocumentExtractorProvider {

  /**
   * {@return a new extractor, which the caller closes} Expensive resources are acquired with the
   * first document, not here.
   *
   * @param limits the limits on time and memory for one document
   */
  DocumentExtractor open(DocumentLimits limits);
}

package org.commentindex.documents;

import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentExtractorProvider;
import org.commentindex.indexing.DocumentLimits;

/** Provides extractors that run Apache Tika in a child process, one process each. */
public final class TikaExtractorProvider implements DocumentExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public TikaExtractorProvider() {}

  @Override
  public DocumentExtractor open(DocumentLimits limits) {
    return new ProcessExtractor(limits);
  }
}

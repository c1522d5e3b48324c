package org.commentindex.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentExtractorProvider;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Extracts documents with the first provider on the class path, which is looked up with the first
 * document. Without a provider every document is unreadable. Thread-safe.
 */
public final class InstalledExtractor implements DocumentExtractor {
  private static final String ARTIFACT = "org.commentindex:comment-index-documents";

  private final DocumentLimits limits;
  private final Iterable<DocumentExtractorProvider> providers;
  private @Nullable DocumentExtractor extractor;

  /** Creates an extractor; nothing is looked up or started yet. */
  public InstalledExtractor(DocumentLimits limits) {
    // The library's own class loader: a worker thread's context class loader may not see it.
    this(
        limits,
        ServiceLoader.load(
            DocumentExtractorProvider.class, DocumentExtractorProvider.class.getClassLoader()));
  }

  InstalledExtractor(DocumentLimits limits, Iterable<DocumentExtractorProvider> providers) {
    this.limits = limits;
    this.providers = providers;
  }

  @Override
  public ExtractedText extract(DocumentKind kind, InputStream document, int limit)
      throws IOException {
    DocumentExtractor installed = installed();
    if (installed == null) {
      throw UnreadableDocumentException.temporary(
          "is a " + kind.words() + ": to read it, add " + ARTIFACT + " to the class path", null);
    }
    return installed.extract(kind, document, limit);
  }

  private synchronized @Nullable DocumentExtractor installed() {
    if (extractor == null) {
      for (DocumentExtractorProvider provider : providers) {
        extractor = provider.open(limits);
        break;
      }
    }
    return extractor;
  }

  @Override
  public synchronized void close() {
    if (extractor != null) {
      extractor.close();
    }
  }
}

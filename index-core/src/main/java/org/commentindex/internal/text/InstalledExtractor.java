package org.commentindex.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
 *
 * <p>Documents that end at the limit of time cost it in vain. When some have, further documents get
 * a shorter time, so that a folder of them does not take days. Most documents need less.
 */
public final class InstalledExtractor implements DocumentExtractor {
  private static final String ARTIFACT = "org.commentindex:comment-index-documents";

  /**
   * How many times the limit of one document may be spent in vain before it falls. Chosen by hand:
   * ten minutes with the default.
   */
  private static final int PATIENCE = 10;

  /** How many times shorter the limit is then. Chosen by hand: six seconds with the default. */
  private static final int SHORTER = 10;

  private final DocumentLimits limits;
  private final LongSupplier nanoTime;
  private final Iterable<DocumentExtractorProvider> providers;
  private @Nullable DocumentExtractor extractor;
  private long nanosInVain;
  private boolean impatient;

  /** Creates an extractor; nothing is looked up or started yet. */
  public InstalledExtractor(DocumentLimits limits) {
    // The library's own class loader: a worker thread's context class loader may not see it.
    this(
        limits,
        ServiceLoader.load(
            DocumentExtractorProvider.class, DocumentExtractorProvider.class.getClassLoader()),
        System::nanoTime);
  }

  InstalledExtractor(
      DocumentLimits limits, Iterable<DocumentExtractorProvider> providers, LongSupplier nanoTime) {
    this.limits = limits;
    this.providers = providers;
    this.nanoTime = nanoTime;
  }

  @Override
  public ExtractedText extract(DocumentKind kind, InputStream document, int limit)
      throws IOException {
    DocumentExtractor installed = installed();
    if (installed == null) {
      throw UnreadableDocumentException.temporary(
          "is a " + kind.words() + ": to read it, add " + ARTIFACT + " to the class path", null);
    }
    boolean shorter = isImpatient();
    long start = nanoTime.getAsLong();
    try {
      return installed.extract(kind, document, limit);
    } catch (UnreadableDocumentException e) {
      if (!e.isTemporary()) {
        throw e;
      }
      spentInVain(nanoTime.getAsLong() - start);
      throw shorter ? UnreadableDocumentException.temporary(e.reason() + why(), e) : e;
    }
  }

  private synchronized boolean isImpatient() {
    return impatient;
  }

  /** Counts time without a result, and opens an extractor with a shorter limit after too much. */
  private synchronized void spentInVain(long nanos) {
    nanosInVain += nanos;
    if (!impatient && nanosInVain >= TimeUnit.SECONDS.toNanos((long) PATIENCE * limits.seconds())) {
      impatient = true;
      closeOpened();
      extractor = null;
    }
  }

  private String why() {
    return "; the limit fell from "
        + limits.seconds()
        + " seconds, because other documents of this run needed "
        + PATIENCE
        + " times as much in vain: index it alone";
  }

  private DocumentLimits limitsNow() {
    return impatient
        ? new DocumentLimits(Math.max(1, limits.seconds() / SHORTER), limits.heapMegabytes())
        : limits;
  }

  private synchronized @Nullable DocumentExtractor installed() {
    if (extractor == null) {
      for (DocumentExtractorProvider provider : providers) {
        extractor = provider.open(limitsNow());
        break;
      }
    }
    return extractor;
  }

  private void closeOpened() {
    if (extractor != null) {
      extractor.close();
    }
  }

  /** Closes the extractor. The next document belongs to another run, with the usual limit. */
  @Override
  public synchronized void close() {
    closeOpened();
    nanosInVain = 0;
    if (impatient) {
      impatient = false;
      extractor = null;
    }
  }
}

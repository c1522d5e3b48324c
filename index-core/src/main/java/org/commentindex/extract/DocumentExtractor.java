package org.commentindex.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Extracts the text of documents. Implementations are thread-safe; they may extract one document at
 * a time.
 */
public interface DocumentExtractor extends Closeable {

  /**
   * Extracts the text of one document.
   *
   * @param kind the kind of the document, as {@link DocumentKind#of} detected it
   * @param document the bytes of the document; read to its end unless the document is rejected, and
   *     not closed
   * @param limit maximum number of characters to extract, at least 1
   * @return the text
   * @throws UnreadableDocumentException if the document is broken, encrypted or exceeds the limits
   *     of this extractor
   * @throws IOException if reading from {@code document} fails
   */
  ExtractedText extract(DocumentKind kind, InputStream document, int limit) throws IOException;

  /**
   * Releases all resources. Closing is idempotent; a later call of {@link #extract} acquires the
   * resources again.
   */
  @Override
  void close();
}

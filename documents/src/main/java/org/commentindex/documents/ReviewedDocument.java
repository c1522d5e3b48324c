package org.commentindex.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ReviewComment;
import org.commentindex.extract.UnreadableDocumentException;

/** Finds the comments in the margin of a document. */
final class ReviewedDocument {
  private ReviewedDocument() {}

  /**
   * Returns the comments of a document; none if it is of a kind without comments.
   *
   * @param limit maximum number of characters of the comments together; the rest is left out
   * @throws UnreadableDocumentException if they cannot be read; the text of the document may be
   */
  static List<ReviewComment> comments(DocumentKind kind, Path file, int limit)
      throws UnreadableDocumentException {
    try {
      return switch (kind) {
        case OOXML -> {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            yield WordComments.isWord(zip)
                ? WordComments.read(zip, limit)
                : SlideComments.read(zip, limit);
          }
        }
        case OPEN_DOCUMENT -> {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            yield OpenDocumentComments.read(zip, limit);
          }
        }
        case PDF -> PdfComments.read(file, limit);
        case OFFICE, RTF, EPUB, SQLITE -> List.of();
      };
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new UnreadableDocumentException("its comments cannot be read", e);
    }
  }
}

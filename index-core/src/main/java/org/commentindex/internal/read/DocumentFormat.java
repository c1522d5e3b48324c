package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.HtmlPage;

/** Reads PDF, Word and similar documents: extracts their text and splits it like pasted text. */
final class DocumentFormat implements RecordFormat {
  private final TextPieces pieces;
  private final DocumentExtractor extractor;

  DocumentFormat(TextPieces pieces, DocumentExtractor extractor) {
    this.pieces = pieces;
    this.extractor = extractor;
  }

  @Override
  public String name() {
    return "document";
  }

  @Override
  public boolean matches(SourceHead head) {
    return DocumentKind.of(head.bytes()) != null || HtmlPage.matches(head.bytes());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    DocumentKind kind = DocumentKind.of(input.head().bytes());
    if (kind == null && !HtmlPage.matches(input.head().bytes())) {
      throw new IllegalArgumentException("not a document: " + input.source());
    }
    String words = kind == null ? "HTML page" : kind.words();
    DocumentText document;
    boolean table = false;
    try {
      if (kind == null) {
        document = page(input);
      } else {
        ExtractedText extracted = extract(kind, input);
        table = extracted.table();
        document = new DocumentText(extracted.text(), null, List.of(), extracted.truncated());
      }
    } catch (UnreadableDocumentException e) {
      if (e.isTemporary()) {
        throw new UnreadableSourceException(e.reason(), e);
      }
      sink.reject(input.problem(null, e.reason()));
      return;
    }
    if (document.text().isBlank()) {
      sink.reject(input.problem(null, "this " + words + " contains no text"));
      return;
    }
    if (table) {
      new SheetFormat(pieces).read(document.text(), input, sink);
    } else {
      pieces.read(document, input, sink);
    }
    if (document.truncated()) {
      sink.warn(input.problem(null, "this " + words + " was truncated at the limit for documents"));
    }
  }

  private static DocumentText page(SourceInput input) throws IOException {
    return HtmlPage.read(input.head().bytes(), input.rest(), input.maxCharacters()).text();
  }

  private ExtractedText extract(DocumentKind kind, SourceInput input) throws IOException {
    // A SequenceInputStream closes each of its parts at its end; the caller owns this one.
    InputStream rest = CloseShieldInputStream.wrap(input.rest());
    return extractor.extract(kind, input.head().before(rest), input.maxCharacters());
  }
}

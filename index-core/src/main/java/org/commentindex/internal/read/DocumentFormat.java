package org.commentindex.internal.read;

import java.io.IOException;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.DocumentKind;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.Documents;
import org.commentindex.internal.text.UnreadableDocumentException;

/** Pages, PDF, Word and the like: their text, then divided as pasted text is. */
final class DocumentFormat implements RecordFormat {
  private final TextPieces pieces;

  DocumentFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "document";
  }

  @Override
  public boolean matches(Head head) {
    return DocumentKind.of(head.bytes()) != null;
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    DocumentKind kind = DocumentKind.of(input.head().bytes());
    if (kind == null) {
      throw new IllegalArgumentException("no document: " + input.source());
    }
    DocumentText document;
    try {
      document = Documents.read(kind, input.head().bytes(), input.rest(), input.mostCharacters());
    } catch (UnreadableDocumentException e) {
      sink.reject(input.note(null, e.reason()));
      return;
    }
    if (document.text().isBlank()) {
      sink.reject(input.note(null, "this " + kind.words() + " holds no text"));
      return;
    }
    pieces.read(document, input, sink);
    if (document.cut()) {
      sink.remark(input.note(null, "this " + kind.words() + " was cut at the limit for documents"));
    }
  }
}

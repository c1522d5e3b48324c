package org.commentindex.internal.read.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.ReviewComment;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF, Word and similar documents: extracts their text and splits it like pasted text, and
 * reads the comments in their margins.
 */
public final class DocumentFormat implements RecordFormat {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TextPieces pieces;
  private final DocumentExtractor extractor;
  private final List<RecordFormat> json;

  /**
   * Creates a format.
   *
   * @param json the formats that read the rows of databases
   */
  public DocumentFormat(TextPieces pieces, DocumentExtractor extractor, List<RecordFormat> json) {
    this.pieces = pieces;
    this.json = List.copyOf(json);
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
    @Nullable ExtractedText extracted;
    DocumentText document;
    try {
      extracted = kind == null ? null : document(kind, input);
      document =
          extracted == null
              ? page(input, sink)
              : new DocumentText(extracted.text(), null, List.of(), extracted.truncated());
    } catch (UnreadableDocumentException e) {
      if (e.isTemporary()) {
        throw new UnreadableSourceException(e.reason(), e);
      }
      sink.reject(input.problem(null, e.reason()));
      return;
    }
    List<ReviewComment> comments = extracted == null ? List.of() : extracted.comments();
    ExtractedText.Form form = extracted == null ? ExtractedText.Form.TEXT : extracted.form();
    if (!document.text().isBlank()) {
      switch (form) {
        case TABLE -> new SheetFormat(pieces).read(document.text(), input, sink);
        case JSON_LINES -> new DatabaseFormat(json).read(document.text(), input, sink);
        case TEXT -> pieces.read(document, input, sink);
      }
    } else if (comments.isEmpty()) {
      sink.reject(input.problem(null, "this " + words + " contains no text"));
    }
    readComments(comments, input, sink);
    if (document.truncated()) {
      sink.warn(input.problem(null, "this " + words + " was truncated at the limit for documents"));
    }
  }

  /** Passes on the comments in the margin. The title of each is the passage that it is about. */
  private static void readComments(List<ReviewComment> comments, SourceInput input, RecordSink sink)
      throws IOException {
    long number = 0;
    for (ReviewComment comment : comments) {
      String parent = comment.parent();
      String written = comment.date();
      Instant date = written == null ? null : TimestampParser.parse(written);
      if (written != null && date == null) {
        sink.unreadableDates(1, written);
      }
      sink.accept(
          RawRecord.builder(input.source(), ++number)
              .location(input.location() + "\0c:" + comment.id())
              .id(idOf(comment.id(), input))
              .parent(parent == null ? null : idOf(parent, input))
              .thread(input.source())
              .title(titleOf(comment.passage()))
              .author(AuthorName.of(comment.author()))
              .date(date)
              .body(comment.text())
              .build());
    }
  }

  private static String idOf(String comment, SourceInput input) {
    return input.source() + "#comment-" + comment;
  }

  private static @Nullable String titleOf(@Nullable String passage) {
    return passage == null ? null : BLANKS.matcher(passage).replaceAll(" ").strip();
  }

  private static DocumentText page(SourceInput input, RecordSink sink) throws IOException {
    HtmlPage page = HtmlPage.read(input.head().bytes(), input.rest(), input.maxCharacters());
    long menus = page.menuCharacters();
    sink.leaveOut(new LeftOutText(input.source(), null, LeftOutReason.BOILERPLATE, "menus", menus));
    return page.text();
  }

  private ExtractedText document(DocumentKind kind, SourceInput input) throws IOException {
    // A SequenceInputStream closes each of its parts at its end; the caller owns this one.
    InputStream rest = CloseShieldInputStream.wrap(input.rest());
    return extractor.extract(kind, input.head().before(rest), input.maxCharacters());
  }
}

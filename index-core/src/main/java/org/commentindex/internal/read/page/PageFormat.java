package org.commentindex.internal.read.page;

import java.io.IOException;
import java.util.List;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.text.HtmlPage;

/**
 * Reads saved HTML pages: the comments identified by the markup, else the text, which is split like
 * pasted text.
 */
public final class PageFormat implements RecordFormat {
  private final TextPieces pieces;

  public PageFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "saved page";
  }

  @Override
  public boolean matches(SourceHead head) {
    return HtmlPage.matches(head.bytes());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    new PageRecords(pieces, input, sink).read(page(input), List.of());
  }

  private static HtmlPage page(SourceInput input) throws UnreadableSourceException {
    try {
      return HtmlPage.read(input.head().bytes(), input.rest(), input.maxCharacters());
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableSourceException("cannot be read as an HTML page: " + e.getMessage(), e);
    }
  }
}

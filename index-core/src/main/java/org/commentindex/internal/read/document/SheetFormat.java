package org.commentindex.internal.read.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.extract.ExtractedText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.table.TableFormat;
import org.commentindex.internal.read.text.TextPieces;

/** Reads the sheets of a spreadsheet: tables as tables, other sheets as text. */
final class SheetFormat {
  private static final Pattern SHEET_END =
      Pattern.compile(String.valueOf(ExtractedText.SHEET_END), Pattern.LITERAL);

  /** Marks the text as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final TextPieces pieces;

  SheetFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  /** Reads all sheets; the rows of a sheet are counted on from those of the sheet before. */
  void read(String sheets, SourceInput input, RecordSink sink) throws IOException {
    TableFormat tables = new TableFormat(input.options().format());
    long rows = 0;
    for (String sheet : SHEET_END.split(sheets)) {
      if (sheet.isBlank()) {
        continue;
      }
      try (InputStream in =
          ReaderInputStream.builder()
              .setReader(new StringReader(BYTE_ORDER_MARK + sheet))
              .setCharset(StandardCharsets.UTF_8)
              .get()) {
        SourceHead head = SourceHead.of(in);
        if (tables.matches(head)) {
          SourceInput part =
              new SourceInput(input.source(), input.location(), head, in, input.options());
          rows += tables.read(part, rows, sink);
        } else {
          pieces.read(new StringReader(TableFormat.words(sheet)), input, sink);
        }
      }
    }
  }
}

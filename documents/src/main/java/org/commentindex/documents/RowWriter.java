package org.commentindex.documents;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.extract.ExtractedText;

/** Writes the rows of sheets as CSV, up to a limit of characters. Not thread-safe. */
final class RowWriter {
  /** Columns of a row; a hostile file may name a cell far to the right. Excel has 16,384. */
  private static final int MAX_COLUMNS = 16_384;

  private final TikaExtractor.TextSink sink;
  private final List<String> row = new ArrayList<>();
  private int remaining;

  RowWriter(TikaExtractor.TextSink sink, int limit) {
    this.sink = sink;
    remaining = limit;
  }

  /** Sets the value of a cell in the current row; columns are counted from 0. */
  void cell(int column, String value) {
    if (value.isEmpty() || column < 0 || column >= MAX_COLUMNS) {
      return;
    }
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  /** Ends the current row; a row without values is not written. */
  void endRow() throws IOException {
    if (!row.isEmpty()) {
      StringBuilder line = new StringBuilder();
      for (String value : row) {
        line.append(line.isEmpty() ? "\"" : ",\"");
        line.append(value.replace("\"", "\"\"").replace(ExtractedText.SHEET_END, ' '));
        line.append('"');
      }
      row.clear();
      write(line.append('\n').toString());
    }
  }

  /** Ends the current sheet. */
  void endSheet() throws IOException {
    endRow();
    write(String.valueOf(ExtractedText.SHEET_END));
  }

  private void write(String text) throws IOException {
    if (text.length() > remaining) {
      throw new LimitException();
    }
    remaining -= text.length();
    sink.accept(text.toCharArray(), 0, text.length());
  }

  /** Thrown when the limit is reached; the rows so far are written. */
  static final class LimitException extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }
}

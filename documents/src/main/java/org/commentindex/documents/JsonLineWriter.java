package org.commentindex.documents;

import java.io.IOException;
import org.commentindex.extract.ExtractedText;

/** Writes JSON objects, one in a line, up to a limit of characters. Not thread-safe. */
final class JsonLineWriter {
  private final TikaExtractor.TextSink sink;
  private int remaining;

  JsonLineWriter(TikaExtractor.TextSink sink, int limit) {
    this.sink = sink;
    remaining = limit;
  }

  /** Writes an object. JSON has line breaks only between its parts, where a space is as good. */
  void object(String json) throws IOException {
    write(json.replace('\n', ' ').replace('\r', ' ') + '\n');
  }

  /** Begins the rows of a table. */
  void startTable(String name) throws IOException {
    write(name.replaceAll("\\s", " ") + '\n');
  }

  /** Ends the rows of a table. */
  void endTable() throws IOException {
    write(String.valueOf(ExtractedText.SHEET_END));
  }

  private void write(String text) throws IOException {
    if (text.length() > remaining) {
      throw new RowWriter.LimitException();
    }
    remaining -= text.length();
    sink.accept(text.toCharArray(), 0, text.length());
  }
}

package org.commentindex.internal.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.commentindex.internal.read.base.Json;

/**
 * Limits the length of a row while a table is parsed: an unclosed quotation mark would turn all the
 * rest into one row. Not thread-safe.
 */
final class RowLimitReader extends FilterReader {
  private long remaining = Json.MAX_STRING_CHARS;
  private boolean quoted;

  RowLimitReader(Reader in) {
    super(in);
  }

  /** Returns true if the text so far has an unclosed quotation mark. */
  boolean isQuoted() {
    return quoted;
  }

  /** Resets the limit at the end of a row. */
  void rowEnded() {
    remaining = Json.MAX_STRING_CHARS;
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    quoted ^= c == '"';
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      quoted ^= buffer[i] == '"';
    }
    count(Math.max(0, count));
    return count;
  }

  private void count(int characters) throws RowTooLongException {
    remaining -= characters;
    if (remaining < 0) {
      throw new RowTooLongException();
    }
  }

  /** Thrown when a row exceeds the limit. */
  static final class RowTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    RowTooLongException() {
      super(
          "a row of more than "
              + Json.MAX_STRING_CHARS
              + " characters: is a quotation mark not closed?");
    }
  }
}

package org.commentindex.internal.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.commentindex.internal.read.base.Json;

/**
 * The text of a table, as long as no row is endless: a quotation mark that is never closed would
 * make one row of all the rest. Not thread-safe.
 */
final class RowReader extends FilterReader {
  private long left = Json.LONGEST;
  private boolean quoted;

  RowReader(Reader in) {
    super(in);
  }

  /** Whether the text so far has a quotation mark that is not closed. */
  boolean isQuoted() {
    return quoted;
  }

  /** A row has ended. */
  void rowEnded() {
    left = Json.LONGEST;
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

  private void count(int characters) throws EndlessRowException {
    left -= characters;
    if (left < 0) {
      throw new EndlessRowException();
    }
  }

  /** A row goes on and on. */
  static final class EndlessRowException extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessRowException() {
      super("a row of more than " + Json.LONGEST + " characters: is a quotation mark not closed?");
    }
  }
}

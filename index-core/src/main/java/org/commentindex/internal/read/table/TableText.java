package org.commentindex.internal.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.commentindex.internal.read.base.Json;

/**
 * The text of a table as the CSV parser expects it. Quotation marks within quoted values that are
 * escaped with a backslash are doubled. Limits the length of a row: an unclosed quotation mark
 * would turn all the rest into one row. Not thread-safe.
 */
final class TableText extends Reader {
  private static final int END = -1;

  /** No character has been read ahead. */
  private static final int NOTHING = -2;

  private final Reader in;
  private final char delimiter;
  private final boolean quotes;
  private long remaining = Json.MAX_STRING_CHARS;
  private int ahead = NOTHING;
  private int second = NOTHING;
  private int pending = NOTHING;
  private boolean quoted;
  private boolean valueStart = true;

  /** A backslash before a quotation mark was certainly an escape. */
  private boolean escapes;

  TableText(Reader in, char delimiter, boolean quotes) {
    this.in = new BufferedReader(in);
    this.delimiter = delimiter;
    this.quotes = quotes;
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
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = quotes ? next() : take();
      if (c == END) {
        break;
      }
      buffer[offset + count++] = (char) c;
    }
    remaining -= count;
    if (remaining < 0) {
      throw new RowTooLongException();
    }
    return count == 0 && length > 0 ? END : count;
  }

  private int next() throws IOException {
    if (pending != NOTHING) {
      int c = pending;
      pending = NOTHING;
      return c;
    }
    int c = take();
    if (!quoted) {
      quoted = valueStart && c == '"';
      valueStart = isSeparator(c) || (valueStart && c == ' ');
      return c;
    }
    if (c == '\\' && peek() == '"' && isEscaped()) {
      take();
      pending = '"';
      return '"';
    }
    if (c == '"') {
      if (peek() == '"') {
        pending = take();
      } else {
        quoted = false;
        valueStart = false;
      }
    }
    return c;
  }

  /** Returns true if the next quotation mark, which is after a backslash, belongs to the value. */
  private boolean isEscaped() throws IOException {
    int after = peekSecond();
    boolean ends = after == END || isSeparator(after);
    if (!ends && after != '"') {
      escapes = true; // nothing may follow a closing quotation mark
    }
    return escapes;
  }

  private boolean isSeparator(int c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private int take() throws IOException {
    int c = peek();
    ahead = second;
    second = NOTHING;
    return c;
  }

  private int peek() throws IOException {
    if (ahead == NOTHING) {
      ahead = in.read();
    }
    return ahead;
  }

  private int peekSecond() throws IOException {
    if (second == NOTHING) {
      second = in.read();
    }
    return second;
  }

  @Override
  public void close() throws IOException {
    in.close();
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

package org.commentindex.internal.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import org.commentindex.internal.split.base.Lines;

/**
 * Reads a text of any length in parts of whole lines. Each part begins with the lines kept from the
 * previous one. Not thread-safe.
 */
final class TextWindow {
  /**
   * Longest part, in characters. A longer part takes more memory, but layouts are learned from more
   * text. With this value, dividing a gigabyte takes 200 MB of memory.
   */
  static final int MAX_LENGTH = 4_000_000;

  /** Initial size of the buffer, in characters: most texts are shorter. */
  private static final int INITIAL_BUFFER = 1 << 16;

  private final PushbackReader in;
  private final int maxLength;
  private char[] buffer;
  private int size;
  private int end;
  private boolean ended;
  private Lines lines = Lines.of("");
  private int linesBefore;
  private long leftOut;
  private long leftOutBefore;

  TextWindow(Reader in) {
    this(in, MAX_LENGTH);
  }

  /** Creates a window with another maximum part length, in characters. */
  TextWindow(Reader in, int maxLength) {
    this.in = new PushbackReader(new BufferedReader(in));
    this.maxLength = maxLength;
    this.buffer = new char[Math.min(maxLength, INITIAL_BUFFER)];
  }

  /** Reads the next part; returns false if there is none. */
  boolean next() throws IOException {
    leftOutBefore = leftOut;
    fill();
    if (size == 0) {
      return false;
    }
    end = ended ? size : afterLastLine();
    if (end == 0) {
      skipRestOfLine();
      end = size;
    }
    lines = Lines.of(new String(buffer, 0, end));
    return true;
  }

  /** Returns the lines of this part. */
  Lines lines() {
    return lines;
  }

  /** Returns the number of characters in this part. */
  int length() {
    return end;
  }

  /** Returns the number of lines of the text before this part. */
  int linesBefore() {
    return linesBefore;
  }

  /** Returns true if the text ends with this part. */
  boolean isLast() {
    return ended && end == size;
  }

  /** Returns the number of characters left out so far. */
  long leftOut() {
    return leftOut;
  }

  /** Returns the number of characters left out of the last line of this part. */
  long leftOutOfPart() {
    return leftOut - leftOutBefore;
  }

  /** Keeps the lines of this part from the given one on for the next part. */
  void keepFrom(int line) {
    int from = 0;
    int current = 1;
    while (current < line && from < end) {
      from = afterLine(from);
      current++;
    }
    linesBefore += current - 1;
    System.arraycopy(buffer, from, buffer, 0, size - from);
    size -= from;
  }

  private void fill() throws IOException {
    while (!ended && size < maxLength) {
      if (size == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.min(maxLength, 2 * size));
      }
      int read = in.read(buffer, size, buffer.length - size);
      ended = read < 0;
      size += Math.max(0, read);
    }
  }

  /** Returns the offset after the line that begins at an offset, terminator included. */
  private int afterLine(int from) {
    int at = from;
    while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    boolean isCrLf = at + 1 < end && buffer[at] == '\r' && buffer[at + 1] == '\n';
    return Math.min(end, at + (isCrLf ? 2 : 1));
  }

  /**
   * Returns the offset after the last complete line. A CR at the end of the buffer may be the first
   * half of CR LF and does not complete a line.
   */
  private int afterLastLine() {
    int at = size;
    while (at > 0 && buffer[at - 1] != '\n' && (buffer[at - 1] != '\r' || at == size)) {
      at--;
    }
    return at;
  }

  /** Reads and counts the rest of a line that fills the buffer. */
  private void skipRestOfLine() throws IOException {
    int next = in.read();
    while (next >= 0 && next != '\n' && next != '\r') {
      leftOut++;
      next = in.read();
    }
    ended = next < 0;
    if (!ended) {
      int after = next == '\r' ? in.read() : '\n';
      if (after >= 0 && after != '\n') {
        in.unread(after);
      }
      buffer[size - 1] = '\n';
      leftOut++;
    }
  }
}

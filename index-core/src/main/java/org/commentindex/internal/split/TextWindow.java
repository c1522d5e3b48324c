package org.commentindex.internal.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import org.commentindex.internal.split.base.Lines;

/**
 * A text of any length, a part at a time: whole lines, beginning with those of the part before that
 * were kept. Not thread-safe.
 */
final class TextWindow {
  /** The longest part, in characters. */
  static final int LONGEST = 4_000_000;

  private static final int FIRST_BUFFER = 1 << 16;

  private final PushbackReader in;
  private final int longest;
  private char[] buffer;
  private int size;
  private int end;
  private boolean ended;
  private Lines lines = Lines.of("");
  private int linesBefore;
  private long leftOut;

  TextWindow(Reader in) {
    this(in, LONGEST);
  }

  /** A window of another size, in characters. */
  TextWindow(Reader in, int longest) {
    this.in = new PushbackReader(new BufferedReader(in));
    this.longest = longest;
    this.buffer = new char[Math.min(longest, FIRST_BUFFER)];
  }

  /** Goes to the next part; false if there is none. */
  boolean next() throws IOException {
    fill();
    if (size == 0) {
      return false;
    }
    end = ended ? size : afterLastLine();
    if (end == 0) {
      leaveOutRestOfLine();
      end = size;
    }
    lines = Lines.of(new String(buffer, 0, end));
    return true;
  }

  /** The lines of this part. */
  Lines lines() {
    return lines;
  }

  /** How many characters this part has. */
  int length() {
    return end;
  }

  /** How many lines of the text stand before this part. */
  int linesBefore() {
    return linesBefore;
  }

  /** Whether the text ends with this part. */
  boolean isLast() {
    return ended && end == size;
  }

  /** How many characters were left out so far. */
  long leftOut() {
    return leftOut;
  }

  /** The next part begins with this line of the present one, or after it. */
  void keepFrom(int line) {
    int from = 0;
    int passed = 1;
    while (passed < line && from < end) {
      from = afterLine(from);
      passed++;
    }
    linesBefore += passed - 1;
    System.arraycopy(buffer, from, buffer, 0, size - from);
    size -= from;
  }

  private void fill() throws IOException {
    while (!ended && size < longest) {
      if (size == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.min(longest, 2 * size));
      }
      int read = in.read(buffer, size, buffer.length - size);
      ended = read < 0;
      size += Math.max(0, read);
    }
  }

  /** Where the line that begins here ends, its line end included. */
  private int afterLine(int from) {
    int at = from;
    while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    boolean two = at + 1 < end && buffer[at] == '\r' && buffer[at + 1] == '\n';
    return Math.min(end, at + (two ? 2 : 1));
  }

  /** A carriage return at the very end may be half of a line end. */
  private int afterLastLine() {
    int at = size;
    while (at > 0 && buffer[at - 1] != '\n' && (buffer[at - 1] != '\r' || at == size)) {
      at--;
    }
    return at;
  }

  /** One line fills the buffer: what is left of it is read and counted. */
  private void leaveOutRestOfLine() throws IOException {
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

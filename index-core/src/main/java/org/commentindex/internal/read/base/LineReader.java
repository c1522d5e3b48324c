package org.commentindex.internal.read.base;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Reads lines into one reused buffer, without creating strings. Not thread-safe. */
public final class LineReader {
  /** Initial size of the buffer, in characters; it grows with the longest line. */
  private static final int INITIAL_BUFFER_CHARS = 32 * 1024;

  private final Reader in;
  private final int maxLength;
  private char[] buffer = new char[INITIAL_BUFFER_CHARS];
  private int start;
  private int end;
  private int next;
  private int filled;
  private boolean ended;
  private boolean tooLong;
  private long number;

  /**
   * Creates a reader of lines.
   *
   * @param maxLength the maximum length of a line in characters; longer ones are empty and {@link
   *     #isTooLong()}
   */
  public LineReader(Reader in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * Advances to the next line.
   *
   * @return false at the end
   */
  public boolean next() throws IOException {
    start = next;
    tooLong = false;
    int scanned = start;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          return line(i, i + 1);
        }
      }
      scanned = filled;
      if (ended) {
        return (filled > start || tooLong) && line(filled, filled);
      }
      if (filled - start > maxLength) {
        tooLong = true;
        filled = start;
        scanned = start;
      }
      scanned -= fill();
    }
  }

  /** Returns the buffer, in which the line starts at {@link #start}. */
  public char[] buffer() {
    return buffer;
  }

  /** Returns the offset of the line in the buffer. */
  public int start() {
    return start;
  }

  /** Returns the length of the line in characters, without its terminator. */
  public int length() {
    return end - start;
  }

  /** Returns true if the line exceeds the maximum length. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Returns true if the line contains only whitespace. */
  public boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return !tooLong;
  }

  /** Returns the line number, from 1. */
  public long number() {
    return number;
  }

  private boolean line(int lineEnd, int nextStart) {
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    next = nextStart;
    number++;
    return true;
  }

  /** Moves the line to the front of the buffer, reads more, and returns the distance it moved. */
  private int fill() throws IOException {
    int moved = start;
    if (moved > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= moved;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    ended = read < 0;
    filled += Math.max(0, read);
    return moved;
  }
}

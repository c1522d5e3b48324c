package org.commentindex.internal.read.base;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Reads lines into one buffer that is used again for each. Not thread-safe. */
public final class LineReader {
  private final Reader in;
  private final int longest;
  private char[] buffer = new char[32 * 1024];
  private int start;
  private int end;
  private int next;
  private int filled;
  private boolean ended;
  private boolean tooLong;
  private long number;

  /** Reads lines of at most so many characters; longer ones are skipped over. */
  public LineReader(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Goes to the next line.
   *
   * @return whether there is one
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
      if (filled - start > longest) {
        tooLong = true;
        filled = start;
        scanned = start;
      }
      scanned -= fill();
    }
  }

  /** The characters; those of the line stand from {@link #start} on. */
  public char[] buffer() {
    return buffer;
  }

  public int start() {
    return start;
  }

  /** How many characters the line has, without its end. */
  public int length() {
    return end - start;
  }

  /** Whether the line is too long to be held. */
  public boolean isTooLong() {
    return tooLong;
  }

  public boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return !tooLong;
  }

  /** Which line it is, from 1. */
  public long number() {
    return number;
  }

  private boolean line(int lineEnd, int nextStart) {
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    next = nextStart;
    number++;
    return true;
  }

  /** Moves the line to the front, makes room and reads on; returns how far it moved. */
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

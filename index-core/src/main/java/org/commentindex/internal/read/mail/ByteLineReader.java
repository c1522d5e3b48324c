package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, including their terminators. Not thread-safe. */
final class ByteLineReader {
  /** Length in bytes from which a line, such as that of an attachment, is returned in parts. */
  private static final int MAX_PART_BYTES = 16 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long number;
  private boolean lineStart = true;

  ByteLineReader(InputStream in) {
    this.in = in;
  }

  /** A line, or a part of a long line. */
  static final class Line {
    private final byte[] bytes;
    private final long number;
    private final boolean lineStart;

    private Line(byte[] bytes, long number, boolean lineStart) {
      this.bytes = bytes;
      this.number = number;
      this.lineStart = lineStart;
    }

    /** Returns the bytes, at least one. The array must not be modified. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns the line number in the source, from 1. */
    long number() {
      return number;
    }

    /** Returns true unless this is a later part of a long line. */
    boolean isLineStart() {
      return lineStart;
    }

    /** Returns the bytes as ISO 8859-1, which suffices to recognize headers. */
    String text() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Returns the next line or part, or null at the end. */
  @Nullable Line next() throws IOException {
    byte[] found = new byte[0];
    boolean complete = false;
    while (!complete && found.length < MAX_PART_BYTES && fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      complete = end < filled;
      int stop = complete ? end + 1 : end;
      int had = found.length;
      found = Arrays.copyOf(found, had + stop - position);
      System.arraycopy(buffer, position, found, had, stop - position);
      position = stop;
    }
    if (found.length == 0) {
      return null;
    }
    number += lineStart ? 1 : 0;
    Line line = new Line(found, number, lineStart);
    lineStart = complete;
    return line;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      filled = Math.max(0, in.read(buffer));
      position = 0;
    }
    return filled > 0;
  }
}

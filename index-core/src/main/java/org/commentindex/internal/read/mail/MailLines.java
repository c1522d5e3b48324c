package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, their ends with them. Not thread-safe. */
final class MailLines {
  /** Longer lines, such as those of a picture, are taken in parts. */
  private static final int LONGEST = 16 * 1024;

  private final InputStream in;
  private final byte[] block = new byte[64 * 1024];
  private int at;
  private int filled;
  private long number;
  private boolean begins = true;

  MailLines(InputStream in) {
    this.in = in;
  }

  /** A line, or a part of a long one. */
  static final class Line {
    private final byte[] bytes;
    private final long number;
    private final boolean begins;

    private Line(byte[] bytes, long number, boolean begins) {
      this.bytes = bytes;
      this.number = number;
      this.begins = begins;
    }

    /** Its bytes, at least one; not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    /** Which line of the source, from 1. */
    long number() {
      return number;
    }

    /** Whether it is the beginning of the line. */
    boolean begins() {
      return begins;
    }

    /** It as text: each byte a character, which is enough for what mail is marked with. */
    String text() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** The next one, or null at the end. */
  @Nullable Line next() throws IOException {
    byte[] found = new byte[0];
    boolean complete = false;
    while (!complete && found.length < LONGEST && fill()) {
      int end = at;
      while (end < filled && block[end] != '\n') {
        end++;
      }
      complete = end < filled;
      int stop = complete ? end + 1 : end;
      int had = found.length;
      found = Arrays.copyOf(found, had + stop - at);
      System.arraycopy(block, at, found, had, stop - at);
      at = stop;
    }
    if (found.length == 0) {
      return null;
    }
    number += begins ? 1 : 0;
    Line line = new Line(found, number, begins);
    begins = complete;
    return line;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(block));
      at = 0;
    }
    return filled > 0;
  }
}

package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Splits an mbox file into messages, each a stream that ends where the next message starts. Removes
 * the {@code >} that escapes lines starting with {@code From}. Buffers two lines at most. Not
 * thread-safe.
 */
final class MboxReader {
  private final ByteLineReader lines;
  private final Deque<ByteLineReader.Line> lookahead = new ArrayDeque<>();
  private String envelope = "";
  private long number;
  private boolean quoting;
  private @Nullable Style style;

  /** The separators of a file, as its first one shows. */
  private enum Style {
    DATED,
    BARE,
    PATCHES
  }

  MboxReader(InputStream in) {
    lines = new ByteLineReader(in);
  }

  /** Advances to the next message, skipping the rest of this one. Returns false at the end. */
  boolean next() throws IOException {
    for (ByteLineReader.Line line = line(); line != null; line = line()) {
      if (isEnvelope(line)) {
        envelope = line.text().strip();
        number = line.number();
        quoting = false;
        return true;
      }
    }
    return false;
  }

  /** Returns the line before the message. */
  String envelope() {
    return envelope;
  }

  /** Returns the number of that line in the source, from 1. */
  long number() {
    return number;
  }

  /** Returns the message including its headers; invalid after {@link #next}. */
  InputStream message() {
    return new Message();
  }

  private ByteLineReader.@Nullable Line line() throws IOException {
    return lookahead.isEmpty() ? lines.next() : lookahead.remove();
  }

  /** Returns true if a message starts after this line: the next one is a header or missing. */
  private boolean isEnvelope(ByteLineReader.Line candidate) throws IOException {
    if (!candidate.isLineStart() || candidate.bytes()[0] != 'F' || !isSeparator(candidate.text())) {
      return false;
    }
    boolean bare = EnvelopeLine.isBare(candidate.text());
    if (lookahead.isEmpty()) {
      ByteLineReader.Line after = lines.next();
      if (after == null) {
        return !bare;
      }
      lookahead.add(after);
    }
    String next = lookahead.getFirst().text();
    boolean found = bare ? EnvelopeLine.isFirstHeader(next) : EnvelopeLine.isHeader(next);
    if (found && style == null) {
      style =
          bare ? Style.BARE : EnvelopeLine.isPatch(candidate.text()) ? Style.PATCHES : Style.DATED;
    }
    return found;
  }

  /**
   * Returns true if the line is a separator of this file. A patch inside a message has one of its
   * own, and so may a quoted message.
   */
  private boolean isSeparator(String line) {
    if (EnvelopeLine.isPatch(line)) {
      return style == null || style == Style.PATCHES;
    }
    return EnvelopeLine.isBare(line)
        ? style == null || style == Style.BARE
        : EnvelopeLine.isEnvelope(line);
  }

  /**
   * Removes the escape of a line. A line amid other lines that start with {@code >} is a quotation
   * and is left unchanged.
   */
  private byte[] unescape(ByteLineReader.Line line) {
    byte[] bytes = line.bytes();
    boolean marked = line.isLineStart() && bytes[0] == '>';
    if (marked && !quoting && line.text().matches("(?s)>+From .*")) {
      return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
    quoting = marked;
    return bytes;
  }

  private final class Message extends InputStream {
    private byte[] bytes = new byte[0];
    private int position;
    private boolean ended;

    @Override
    public int read() throws IOException {
      return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, buffer, offset, count);
      position += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (position < bytes.length || ended) {
        return !ended;
      }
      ByteLineReader.Line line = line();
      if (line == null) {
        ended = true;
      } else if (isEnvelope(line)) {
        lookahead.addFirst(line);
        ended = true;
      } else {
        bytes = unescape(line);
        position = 0;
      }
      return !ended;
    }
  }
}

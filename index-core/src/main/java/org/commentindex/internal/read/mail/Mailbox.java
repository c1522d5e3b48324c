package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Parts a mailbox into its messages. Each is a stream that ends where the next message begins; a
 * {@code >} that was put before a line with {@code From} is taken away. Holds a line or two,
 * whatever the size of the mailbox. Not thread-safe.
 */
final class Mailbox {
  private final MailLines lines;
  private final Deque<MailLines.Line> waiting = new ArrayDeque<>();
  private String envelope = "";
  private long number;
  private boolean quoting;

  Mailbox(InputStream in) {
    lines = new MailLines(in);
  }

  /** Goes to the next message, over what is left of this one; false at the end. */
  boolean next() throws IOException {
    for (MailLines.Line line = line(); line != null; line = line()) {
      if (isEnvelope(line)) {
        envelope = line.text().strip();
        number = line.number();
        quoting = false;
        return true;
      }
    }
    return false;
  }

  /** The line before the message. */
  String envelope() {
    return envelope;
  }

  /** In which line of the source that stands, from 1. */
  long number() {
    return number;
  }

  /** What the message says, headers and all; not to be used after {@link #next}. */
  InputStream message() {
    return new Message();
  }

  private MailLines.@Nullable Line line() throws IOException {
    return waiting.isEmpty() ? lines.next() : waiting.remove();
  }

  /** Whether a message begins with this line: the next one is a header, or missing. */
  private boolean isEnvelope(MailLines.Line candidate) throws IOException {
    if (!candidate.begins()
        || candidate.bytes()[0] != 'F'
        || !Envelope.isEnvelope(candidate.text())) {
      return false;
    }
    if (waiting.isEmpty()) {
      MailLines.Line after = lines.next();
      if (after == null) {
        return true;
      }
      waiting.add(after);
    }
    return Envelope.isHeader(waiting.getFirst().text());
  }

  /** The line as it was before it was put into a mailbox. Where all is quoted, so is this. */
  private byte[] unmarked(MailLines.Line line) {
    byte[] bytes = line.bytes();
    boolean marked = line.begins() && bytes[0] == '>';
    if (marked && !quoting && line.text().matches("(?s)>+From .*")) {
      return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
    quoting = marked;
    return bytes;
  }

  private final class Message extends InputStream {
    private byte[] bytes = new byte[0];
    private int at;
    private boolean ended;

    @Override
    public int read() throws IOException {
      return isFilled() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!isFilled()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, buffer, offset, count);
      at += count;
      return count;
    }

    private boolean isFilled() throws IOException {
      if (at < bytes.length || ended) {
        return !ended;
      }
      MailLines.Line line = line();
      if (line == null) {
        ended = true;
      } else if (isEnvelope(line)) {
        waiting.addFirst(line);
        ended = true;
      } else {
        bytes = unmarked(line);
        at = 0;
      }
      return !ended;
    }
  }
}

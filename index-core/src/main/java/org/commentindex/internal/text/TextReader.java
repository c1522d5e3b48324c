package org.commentindex.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text that may contain parts in another encoding: malformed bytes are decoded as
 * windows-1252 and counted, where the JDK's readers replace or reject them. Not thread-safe.
 */
public final class TextReader extends Reader {
  /** Bytes read at once. */
  private static final int BUFFER = 64 * 1024;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private CharBuffer pending = CharBuffer.allocate(0);
  private boolean ended;
  private long malformedBytes;

  /** Creates a reader of a stream whose byte order mark, if any, has been consumed. */
  public TextReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The number of malformed bytes so far. */
  public long malformedBytes() {
    return malformedBytes;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      if (pending.hasRemaining()) {
        out.put(pending.get());
        continue;
      }
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isOverflow() && out.position() == 0) {
        // One char is left in the buffer, and the next character is a surrogate pair.
        pending = CharBuffer.allocate(2);
        decoder.decode(bytes, pending, ended);
        pending.flip();
        continue;
      }
      if (result.isError()) {
        decodeStrays(result.length());
      } else if (result.isUnderflow() && out.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    return out.position();
  }

  private void decodeStrays(int count) {
    byte[] stray = new byte[count];
    bytes.get(stray);
    malformedBytes += count;
    pending = WESTERN.decode(ByteBuffer.wrap(stray));
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

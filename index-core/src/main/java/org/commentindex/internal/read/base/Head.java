package org.commentindex.internal.read.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.commentindex.internal.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/** The beginning of a source: what its format is found from. Not thread-safe. */
public final class Head {
  public static final int SIZE = 64 * 1024;

  private final byte[] bytes;
  private final boolean complete;
  private final TextEncoding encoding;
  private final String text;
  private @Nullable JsonSketch json;

  private Head(byte[] bytes, boolean complete) {
    this.bytes = bytes;
    this.complete = complete;
    encoding = TextEncoding.of(bytes);
    int mark = encoding.markLength();
    text = new String(bytes, mark, bytes.length - mark, encoding.charset());
  }

  /** Takes the beginning of a stream. If the stream fails soon, that which came before. */
  public static Head of(InputStream in) throws IOException {
    byte[] bytes = new byte[SIZE];
    int size = 0;
    try {
      for (int read = 0; read >= 0 && size < SIZE; size += Math.max(0, read)) {
        read = in.read(bytes, size, SIZE - size);
      }
    } catch (UnreadableException e) {
      if (size == 0) {
        throw e;
      }
      // It will fail again when the rest is read.
      return new Head(Arrays.copyOf(bytes, size), false);
    }
    return new Head(Arrays.copyOf(bytes, size), size < SIZE);
  }

  /** The first bytes, at most {@link #SIZE}; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Whether these are all the bytes there are. */
  public boolean complete() {
    return complete;
  }

  /** The encoding, if it is text. */
  public TextEncoding encoding() {
    return encoding;
  }

  /** The same as text, without a byte order mark; its last character may be broken. */
  public String text() {
    return text;
  }

  /** What its beginning holds as JSON. */
  public JsonSketch json() {
    JsonSketch sketch = json;
    if (sketch == null) {
      sketch = JsonSketch.of(text);
      json = sketch;
    }
    return sketch;
  }

  /** The whole stream again, of which these bytes were taken. */
  public InputStream before(InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  /** The text of the stream, from its beginning, without a byte order mark. */
  public InputStream textBefore(InputStream rest) {
    int mark = encoding.markLength();
    return new SequenceInputStream(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark), rest);
  }

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return complete && text.isBlank();
  }
}

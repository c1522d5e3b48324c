package org.commentindex.internal.read.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.commentindex.internal.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/** The first bytes of a source, from which its format is detected. Not thread-safe. */
public final class SourceHead {
  /**
   * Maximum size of a head, in bytes. Enough for several records of a service, from which {@link
   * JsonOutline} recognizes it; chosen by hand.
   */
  public static final int SIZE = 64 * 1024;

  private final byte[] bytes;
  private final boolean complete;
  private final TextEncoding encoding;
  private final String text;
  private @Nullable JsonOutline json;

  private SourceHead(byte[] bytes, boolean complete) {
    this.bytes = bytes;
    this.complete = complete;
    encoding = TextEncoding.of(bytes);
    int mark = encoding.markLength();
    text = new String(bytes, mark, bytes.length - mark, encoding.charset());
  }

  /**
   * Reads the head of a stream. If the stream fails within the head, returns the bytes before the
   * failure.
   *
   * @throws UnreadableSourceException if the first byte cannot be read
   */
  public static SourceHead of(InputStream in) throws IOException {
    return of(in, SIZE);
  }

  /** As {@link #of(InputStream)}, with another maximum size in bytes. */
  public static SourceHead of(InputStream in, int limit) throws IOException {
    byte[] bytes = new byte[limit];
    int size = 0;
    try {
      for (int read = 0; read >= 0 && size < limit; size += Math.max(0, read)) {
        read = in.read(bytes, size, limit - size);
      }
    } catch (UnreadableSourceException e) {
      if (size == 0) {
        throw e;
      }
      // Reading the rest fails again.
      return new SourceHead(Arrays.copyOf(bytes, size), false);
    }
    return new SourceHead(Arrays.copyOf(bytes, size), size < limit);
  }

  /** Returns the first bytes, up to {@link #SIZE}. The array must not be modified. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns true if the source has no further bytes. */
  public boolean complete() {
    return complete;
  }

  /** Returns the detected encoding; meaningless for binary data. */
  public TextEncoding encoding() {
    return encoding;
  }

  /** Returns the bytes decoded, without byte order mark. The last character may be incomplete. */
  public String text() {
    return text;
  }

  /** Returns the objects found if the head is JSON. */
  public JsonOutline json() {
    JsonOutline sketch = json;
    if (sketch == null) {
      sketch = JsonOutline.of(text);
      json = sketch;
    }
    return sketch;
  }

  /** Returns the whole stream again: these bytes, then the rest. */
  public InputStream before(InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  /** Returns the whole stream without byte order mark. */
  public InputStream textBefore(InputStream rest) {
    int mark = encoding.markLength();
    return new SequenceInputStream(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark), rest);
  }

  /** Returns true if the source is empty or contains only whitespace. */
  public boolean isBlank() {
    return complete && text.isBlank();
  }
}

package org.commentindex.internal.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read up to a limit, with line terminators replaced by newlines.
 *
 * @param text the characters that were read
 * @param truncated whether the source has more text than the limit
 * @param failure the exception that ended reading, or null
 */
public record TruncatedText(String text, boolean truncated, @Nullable IOException failure) {
  /** Characters read at once. */
  private static final int BUFFER = 16 * 1024;

  /** Reads at most {@code limit} characters, and keeps those read before a failure. */
  public static TruncatedText readTolerantly(Reader in, int limit) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    char last = 0;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int room = Math.min(count, limit - text.length());
        last = append(text, buffer, room, last);
        if (room < count) {
          return new TruncatedText(text.toString(), true, null);
        }
      }
      return new TruncatedText(text.toString(), false, null);
    } catch (IOException e) {
      return new TruncatedText(text.toString(), false, e);
    }
  }

  /** Reads at most {@code limit} characters. */
  static TruncatedText read(Reader in, int limit) throws IOException {
    TruncatedText text = readTolerantly(in, limit);
    if (text.failure() != null) {
      throw text.failure();
    }
    return text;
  }

  private static char append(StringBuilder text, char[] buffer, int count, char before) {
    char last = before;
    for (int i = 0; i < count; i++) {
      char c = buffer[i];
      if (c == '\r') {
        text.append('\n');
      } else if (c != '\n' || last != '\r') {
        text.append(c);
      }
      last = c;
    }
    return last;
  }
}

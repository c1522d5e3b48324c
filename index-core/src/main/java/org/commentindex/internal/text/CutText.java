package org.commentindex.internal.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a text, its lines ended by newlines whatever ended them in the source.
 *
 * @param text what was read
 * @param cut whether the text goes on beyond the limit
 * @param failure why it could not be read to its end, or null if it could
 */
public record CutText(String text, boolean cut, @Nullable IOException failure) {

  /** Reads at most so many characters; what was read before a failure is kept. */
  public static CutText readTolerantly(Reader in, int most) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[16 * 1024];
    char last = 0;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int room = Math.min(count, most - text.length());
        last = append(text, buffer, room, last);
        if (room < count) {
          return new CutText(text.toString(), true, null);
        }
      }
      return new CutText(text.toString(), false, null);
    } catch (IOException e) {
      return new CutText(text.toString(), false, e);
    }
  }

  /** Reads at most so many characters. */
  static CutText read(Reader in, int most) throws IOException {
    CutText text = readTolerantly(in, most);
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

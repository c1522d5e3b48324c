package org.commentindex.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes, in addition to what JSON requires, characters that some programs treat as the end of a
 * line (Python's {@code splitlines} breaks at U+0085, U+2028 and U+2029) and characters that
 * terminals interpret (C1 controls, bidirectional overrides).
 */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean escaped =
        (c >= DELETE && c <= 0x9f) // C1 controls
            || (c >= 0x2028 && c <= 0x202e) // line and paragraph separators, overrides
            || (c >= 0x2066 && c <= 0x2069); // isolates
    return escaped ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
  }
}

package org.commentindex.cli.print;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes, beyond what JSON demands, whatever some program takes for the end of a line (Python's
 * {@code splitlines} breaks at U+0085, U+2028 and U+2029) or some terminal for a command (the C1
 * controls, bidirectional overrides).
 */
final class LineEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean escaped =
        (c >= 0x7f && c <= 0x9f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return escaped ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
  }
}

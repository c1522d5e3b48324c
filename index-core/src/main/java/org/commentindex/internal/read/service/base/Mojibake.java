package org.commentindex.internal.read.service.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Repairs mojibake in Facebook's exports, which escape each byte of a UTF-8 text as a character of
 * its own, as if the text were ISO 8859-1.
 */
public final class Mojibake {
  private static final int MAX_ASCII = 0x7F;

  /**
   * The last character of ISO 8859-1. A text with a later one was not decoded from single bytes.
   */
  private static final int MAX_LATIN_1 = 0xFF;

  private Mojibake() {}

  /** Returns the repaired text, or the text itself if it is intact; null for null. */
  public static @Nullable String repair(@Nullable String text) {
    if (text == null || text.chars().noneMatch(c -> c > MAX_ASCII)) {
      return text;
    }
    if (text.chars().anyMatch(c -> c > MAX_LATIN_1)) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text; // accented letters that are not UTF-8 bytes: the text is intact
    }
  }
}

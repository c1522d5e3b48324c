package org.commentindex.internal.read.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Mends text whose UTF-8 was taken for ISO 8859-1, letter by letter, as in exports of Facebook. */
final class BrokenUtf8 {
  private BrokenUtf8() {}

  /** The text as it was meant; the same if it is not so broken. Null stays null. */
  static @Nullable String mended(@Nullable String text) {
    if (text == null || text.chars().noneMatch(c -> c >= 0x80)) {
      return text;
    }
    if (text.chars().anyMatch(c -> c > 0xFF)) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text; // letters with accents that are no UTF-8: it was right as it was
    }
  }
}

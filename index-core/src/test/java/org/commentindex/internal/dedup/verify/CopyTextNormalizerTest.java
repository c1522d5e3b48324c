package org.commentindex.internal.dedup.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTextNormalizerTest {
  @ParameterizedTest
  @CsvSource({
    "' Two  LINES\n\nof it ', 'two lines of it'",
    "'It`s “so” – ‘yes’…', 'it''s \"so\" - ''yes''...'",
    "'a\tb\u001fc\u0007d', 'a b c\u0007d'",
    "'\u00A0x\u200By\uFE0F', 'xy'",
    "'', ''",
    "'  \n ', ''"
  })
  void removesDifferencesOfCopying(String text, String normal) {
    assertEquals(normal, CopyTextNormalizer.normalize(text));
  }

  @Test
  void everySpaceBecomesOneSpace() {
    for (char c = 0x80; c < Character.MIN_SURROGATE; c++) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        assertEquals("é é", CopyTextNormalizer.normalize("é" + c + "é"), Integer.toHexString(c));
      } else {
        assertFalse(
            CopyTextNormalizer.normalize("é" + c + "é").equals("é é"), Integer.toHexString(c));
      }
    }
  }
}

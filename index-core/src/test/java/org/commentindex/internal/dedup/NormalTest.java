package org.commentindex.internal.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "' Two  LINES\n\nof it ', 'two lines of it'",
    "'It`s “so” – ‘yes’…', 'it''s \"so\" - ''yes''...'",
    "'a\tb\u001fc\u0007d', 'a b c\u0007d'",
    "'\u00A0x\u200By\uFE0F', 'xy'",
    "'', ''",
    "'  \n ', ''"
  })
  void programsChangeNothingOfIt(String text, String normal) {
    assertEquals(normal, Normal.of(text));
  }

  @Test
  void everySpaceIsOne() {
    for (char c = 0x80; c < Character.MIN_SURROGATE; c++) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        assertEquals("é é", Normal.of("é" + c + "é"), Integer.toHexString(c));
      } else {
        assertFalse(Normal.of("é" + c + "é").equals("é é"), Integer.toHexString(c));
      }
    }
  }

  /** ASCII goes a way of its own; a letter at the end that is none sends a text the other way. */
  @Test
  void bothWaysAgree() {
    Random random = new Random(20);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(128) : ' ' + random.nextInt(95)));
      }
      text.append('x');
      assertEquals(
          Normal.of(text.toString()) + "\u00e9", Normal.of(text + "\u00e9"), text::toString);
    }
  }
}

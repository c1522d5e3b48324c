package org.commentindex.internal.analysis.normalize;

import java.text.Normalizer;

/**
 * Letters that people write as two letters if their keyboard has no key for them: {@code Mueller}
 * for {@code Müller}, {@code Joergensen} for {@code Jørgensen}, {@code Aarhus} for {@code Århus}.
 * The two letters are an additional spelling; the reverse does not hold, because {@code neue} is
 * not {@code neü}. After a vowel the dots only separate two vowels, as in {@code coöperate};
 * Lucene's {@code GermanNormalizationFilter} has the same rule.
 */
public final class Umlauts {
  private static final String VOWELS = "aeiouyqAEIOUYQ";

  private static final char DIAERESIS = 0x308;
  private static final char RING = 0x30A;

  private Umlauts() {}

  /** Returns whether a part of a text may have such a letter, composed or not. */
  public static boolean mayBeIn(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c >= 0xC4 && (c == DIAERESIS || c == RING || !pair(c).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Returns a text with two letters for each such letter, in lower case. */
  static String transcribed(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder transcribed = new StringBuilder(composed.length() + 2);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      boolean afterVowel = i > 0 && VOWELS.indexOf(composed.charAt(i - 1)) >= 0;
      String pair = afterVowel ? "" : pair(c);
      if (pair.isEmpty()) {
        transcribed.append(c);
      } else {
        transcribed.append(pair);
      }
    }
    return transcribed.toString();
  }

  private static String pair(char c) {
    return switch (c) {
      case 'ä', 'Ä' -> "ae";
      case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
      case 'ü', 'Ü' -> "ue";
      case 'å', 'Å' -> "aa";
      default -> "";
    };
  }
}

package org.commentindex.internal.analysis.normalize;

import org.jspecify.annotations.Nullable;

/**
 * Maps letters that are written in several ways to one of their forms. The Arabic and Persian
 * letters are those of Lucene's {@code ArabicNormalizer} and {@code PersianNormalizer}, which
 * cannot be called for one character. Digits of all scripts become European digits.
 */
final class LetterVariants {
  /** Returned for a character that has no meaning of its own. */
  static final int NOTHING = -1;

  private static final int ARABIC_ALEF = 0x627;
  private static final int ARABIC_HEH = 0x647;
  private static final int ARABIC_KAF = 0x643;
  private static final int ARABIC_YEH = 0x64A;
  private static final int TATWEEL = 0x640;

  private LetterVariants() {}

  /**
   * Returns the character that stands for a decomposed character without accents, or {@link
   * #NOTHING}.
   */
  static int unified(int c) {
    if (c < 0x600) {
      return c;
    }
    if (c < 0x700) {
      return arabic(c);
    }
    int simplified = HanVariants.simplified(c);
    return simplified == c ? digit(c) : simplified;
  }

  private static int digit(int c) {
    boolean digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    return digit ? '0' + Character.digit(c, 10) : c;
  }

  private static int arabic(int c) {
    return switch (c) {
      case TATWEEL -> NOTHING;
      // Alef wasla. The other forms of alef are decomposed to alef and a mark.
      case 0x671 -> ARABIC_ALEF;
      // Teh marbuta and its Urdu form, heh goal, and the heh of Persian heh with yeh.
      case 0x629, 0x6C1, 0x6C3, 0x6D5 -> ARABIC_HEH;
      // Keheh and swash kaf.
      case 0x6A9, 0x6AA -> ARABIC_KAF;
      // Alef maksura, Farsi yeh, yeh with tail, yeh barree.
      case 0x649, 0x6CC, 0x6CD, 0x6D2 -> ARABIC_YEH;
      default -> digit(c);
    };
  }

  /**
   * Returns the letters of which a letter of an Indic script is a contracted form, or null. The
   * same letters with a joiner are the older encoding of the form.
   */
  static @Nullable String contracted(int c) {
    return switch (c) {
      case 0x9CE -> "\u09A4\u09CD"; // Bengali khanda ta
      case 0xD7A -> "\u0D23\u0D4D"; // Malayalam chillus: nn, n, rr, l, ll, k
      case 0xD7B -> "\u0D28\u0D4D";
      case 0xD7C -> "\u0D30\u0D4D";
      case 0xD7D -> "\u0D32\u0D4D";
      case 0xD7E -> "\u0D33\u0D4D";
      case 0xD7F -> "\u0D15\u0D4D";
      default -> null;
    };
  }

  /** Returns true for the dot that Indic scripts add to a letter, often left out in typing. */
  static boolean isNukta(int mark) {
    return switch (mark) {
      case 0x93C, 0x9BC, 0xA3C, 0xABC, 0xB3C, 0xCBC -> true;
      default -> false;
    };
  }

  /** Returns anusvara for chandrabindu, instead of which it is typed; other marks as they are. */
  static int anusvara(int mark) {
    return switch (mark) {
      case 0x901, 0xA01, 0xA81 -> mark + 1;
      default -> mark;
    };
  }
}

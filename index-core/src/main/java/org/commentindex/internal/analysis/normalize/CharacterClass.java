package org.commentindex.internal.analysis.normalize;

/** The character classes of the scanner. */
public final class CharacterClass {
  /** Separates words: white space, most punctuation, controls, lone surrogates. */
  public static final byte NONE = 0;

  public static final byte LETTER = 1;

  /** Digits of any script, and numeric characters such as superscripts. */
  public static final byte DIGIT = 2;

  /** Belongs to the character before it: accents, vowel signs, joiners, direction marks. */
  public static final byte EXTEND = 3;

  /** A character of a script without spaces between words. */
  public static final byte CLUSTER = 4;

  /** An emoji. */
  public static final byte EMOJI = 5;

  /** A regional indicator, one half of a flag. */
  public static final byte FLAG = 6;

  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < 128; c++) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      ASCII[c] = letter ? LETTER : c >= '0' && c <= '9' ? DIGIT : NONE;
    }
  }

  private CharacterClass() {}

  public static byte of(int c) {
    return c < 128 ? ASCII[c] : beyondAscii(c);
  }

  public static boolean isWord(byte kind) {
    return kind == LETTER || kind == DIGIT;
  }

  public static boolean isApostrophe(int c) {
    return c == '\''
        || c == 0x2019
        || c == 0x2018
        || c == 0x2BC
        || c == 0xFF07
        || c == 0xB4
        || c == '`';
  }

  public static boolean isHyphen(int c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
  }

  /** Returns true for characters that change the rendering of an emoji but not its meaning. */
  static boolean isVariation(int c) {
    return c == 0xFE0E || c == 0xFE0F || isSkinTone(c);
  }

  static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static byte beyondAscii(int c) {
    if (isUnspaced(c)) {
      return isMark(Character.getType(c)) ? EXTEND : CLUSTER;
    }
    if (c >= 0x1F1E6 && c <= 0x1F1FF) {
      return FLAG;
    }
    if (c >= 0x2190 && Character.isExtendedPictographic(c) && c != 0x303D) {
      return EMOJI;
    }
    // A modifier letter that people use as an apostrophe; the zero-width space separates words.
    if (c == 0x2BC || c == 0x200B) {
      return NONE;
    }
    int type = Character.getType(c);
    if (isSkinTone(c) || c == 0xFF9E || c == 0xFF9F || type == Character.FORMAT || isMark(type)) {
      return EXTEND;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    boolean number =
        type == Character.DECIMAL_DIGIT_NUMBER
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    return number ? DIGIT : NONE;
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Returns true for letters and marks of Thai, Lao, Myanmar, Khmer, Han, kana and Hangul. */
  private static boolean isUnspaced(int c) {
    if (c < 0xE00) {
      return false;
    }
    boolean candidate =
        c <= 0xEDF
            || (c >= 0x1000 && c <= 0x109F)
            || (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x1780 && c <= 0x17D3)
            || (c >= 0x3005 && c <= 0x3007)
            || (c >= 0x3041 && c <= 0x318F)
            || (c >= 0x31F0 && c <= 0x31FF)
            || (c >= 0x3400 && c <= 0x4DBF)
            || (c >= 0x4E00 && c <= 0x9FFF)
            || (c >= 0xA960 && c <= 0xA97C)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFF66 && c <= 0xFF9D)
            || (c >= 0x20000 && c <= 0x3FFFF);
    return candidate && (Character.isLetter(c) || isMark(Character.getType(c)));
  }

  /**
   * Returns true for a decomposed Hangul vowel or final consonant, as some file systems write it.
   */
  public static boolean isHangulTail(int c) {
    return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
  }
}

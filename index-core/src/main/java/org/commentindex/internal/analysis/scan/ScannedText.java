package org.commentindex.internal.analysis.scan;

import java.util.BitSet;
import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.EscapeSequences;

/** The characters being scanned. Reading outside the text returns 0, which separates words. */
final class ScannedText {
  private static final BitSet AFTER_PLAIN = new BitSet(128);

  static {
    ",;!?()[]{}<>\"=*&|~^\\".chars().forEach(AFTER_PLAIN::set);
  }

  /** Joins the shapes of two letters no further, without a visible space. */
  private static final int NON_JOINER = 0x200C;

  char[] chars = new char[0];
  int length;

  /** End of the last escape sequence that was skipped. What precedes it is not a word. */
  int escapesEnd;

  int at(int index) {
    if (index < 0 || index >= length) {
      return 0;
    }
    char c = chars[index];
    return Character.isSurrogate(c) ? Character.codePointAt(chars, index, length) : c;
  }

  int before(int index) {
    return index <= 0 || index == escapesEnd ? 0 : Character.codePointBefore(chars, index);
  }

  byte kind(int index) {
    int c = at(index);
    return c == NON_JOINER && isArabic(before(index)) ? CharacterClass.NONE : CharacterClass.of(c);
  }

  /**
   * End of what joins two parts of a word that are also words of their own, or -1: a hyphen; the
   * non-joiner of Persian, which in other scripts is only a matter of rendering; terminal escape
   * sequences within a word.
   */
  int hyphenEnd(int index) {
    int c = at(index);
    if (CharacterClass.isHyphen(c) || (c == NON_JOINER && isArabic(before(index)))) {
      return index + 1;
    }
    int end = index < length ? EscapeSequences.endOfAll(chars, index, length) : index;
    return end > index ? end : -1;
  }

  private static boolean isArabic(int c) {
    return (c >= 0x600 && c <= 0x8FF) || (c >= 0xFB50 && c <= 0xFEFC);
  }

  int next(int index) {
    return index + Character.charCount(at(index));
  }

  boolean isWord(int index) {
    return CharacterClass.isWord(kind(index));
  }

  boolean isDigit(int index) {
    return kind(index) == CharacterClass.DIGIT;
  }

  boolean isLetter(int index) {
    return kind(index) == CharacterClass.LETTER;
  }

  boolean isAfterWord(int index) {
    byte kind = CharacterClass.of(before(index));
    return CharacterClass.isWord(kind) || kind == CharacterClass.EXTEND;
  }

  /** End of the letters, digits and marks that start at this offset. */
  int atomEnd(int start) {
    int i = start;
    while (i < length) {
      char c = chars[i];
      byte kind = c < 128 ? CharacterClass.of(c) : kind(i);
      if (kind != CharacterClass.LETTER
          && kind != CharacterClass.DIGIT
          && kind != CharacterClass.EXTEND) {
        break;
      }
      i = c < 128 ? i + 1 : next(i);
    }
    return i;
  }

  /**
   * End of the ASCII letters that start at this offset, if they form a complete word; otherwise the
   * offset itself. A fast path for nearly all English words.
   */
  int plainEnd(int start) {
    int i = start;
    while (i < length && (chars[i] | 0x20) >= 'a' && (chars[i] | 0x20) <= 'z') {
      i++;
    }
    if (i == length) {
      return i;
    }
    char c = chars[i];
    boolean apart =
        (c <= ' ' && c != EscapeSequences.ESCAPE)
            || (c < 128 && AFTER_PLAIN.get(c))
            || ((c == '.' || c == ':') && (i + 1 == length || chars[i + 1] <= ' '));
    return apart ? i : start;
  }

  /** End of the combining marks that start at this offset. */
  int marksEnd(int start) {
    int i = start;
    while (i < length && (kind(i) == CharacterClass.EXTEND || CharacterClass.isHangulTail(at(i)))) {
      i = next(i);
    }
    return i;
  }
}

package org.commentindex.internal.dedup;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a normal form as hashes: runs of letters and digits; where words are not written
 * apart, each letter. An apostrophe inside a word is no part of it: {@code don't} is {@code dont}.
 */
final class WordHashes {
  private final long[] values;
  private final BitSet beforeColon;
  private final BitSet numbers;

  private WordHashes(long[] values, BitSet beforeColon, BitSet numbers) {
    this.values = values;
    this.beforeColon = beforeColon;
    this.numbers = numbers;
  }

  static WordHashes of(String normal) {
    long[] values = new long[normal.length() / 5 + 4];
    BitSet beforeColon = new BitSet();
    BitSet numbers = new BitSet();
    Hashes.Word word = new Hashes.Word();
    int count = 0;
    for (int i = 0; i <= normal.length(); ) {
      int c = i < normal.length() ? normal.charAt(i) : ' ';
      if (Character.isHighSurrogate((char) c)) {
        c = normal.codePointAt(i);
      }
      boolean alone = standsAlone(c);
      if (!alone && isPart(c)) {
        word.add(c);
      } else if (c != '\'' || word.isEmpty()) {
        if (count + 2 > values.length) {
          values = Arrays.copyOf(values, values.length * 2);
        }
        if (!word.isEmpty()) {
          values[count++] = word.hash();
          if (c == ':') {
            beforeColon.set(count - 1);
          }
          if (Character.isDigit(word.first())) {
            numbers.set(count - 1);
          }
          word.clear();
        }
        if (alone) {
          values[count++] = Hashes.of(Character.toString(c));
        }
      }
      i += Character.charCount(c);
    }
    return new WordHashes(Arrays.copyOf(values, count), beforeColon, numbers);
  }

  /** One hash a word, in order. Not to be changed. */
  long[] values() {
    return values;
  }

  /** Whether a colon follows a word directly. */
  boolean isBeforeColon(int word) {
    return beforeColon.get(word);
  }

  /** Which words begin with a digit. Not to be changed. */
  BitSet numbers() {
    return numbers;
  }

  int size() {
    return values.length;
  }

  private static boolean isPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean standsAlone(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
      default -> false;
    };
  }
}

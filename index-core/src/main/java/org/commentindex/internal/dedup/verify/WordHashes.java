package org.commentindex.internal.dedup.verify;

import com.carrotsearch.hppc.LongArrayList;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.commentindex.internal.dedup.telling.TellingWords;

/**
 * The words of a normalized text as hashes. A word is a run of letters and digits; in scripts
 * without spaces between words, each letter is a word. Apostrophes inside a word are ignored:
 * {@code don't} equals {@code dont}.
 */
final class WordHashes {
  /** The Thai block: scripts with lower code points separate words by spaces. */
  private static final int FIRST_WITHOUT_SPACES = 0x0e00;

  private static final BitSet NONE = new BitSet();

  private final long[] values;
  private final BitSet beforeColon;
  private final Map<TellingWords.Kind, BitSet> telling;

  private WordHashes(long[] values, BitSet beforeColon, Map<TellingWords.Kind, BitSet> telling) {
    this.values = values;
    this.beforeColon = beforeColon;
    this.telling = telling;
  }

  static WordHashes of(String normalized) {
    LongArrayList values = new LongArrayList();
    BitSet beforeColon = new BitSet();
    Map<TellingWords.Kind, BitSet> telling = new EnumMap<>(TellingWords.Kind.class);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= normalized.length(); ) {
      int c = i < normalized.length() ? normalized.codePointAt(i) : ' ';
      boolean wholeWord = isWordByItself(c);
      if (!wholeWord && isPartOfWord(c)) {
        word.appendCodePoint(c);
      } else if (c != '\'' || word.isEmpty()) {
        if (!word.isEmpty()) {
          beforeColon.set(values.size(), c == ':');
          add(word.toString(), values, telling);
          word.setLength(0);
        }
        if (wholeWord) {
          add(Character.toString(c), values, telling);
        }
      }
      i += Character.charCount(c);
    }
    return new WordHashes(values.toArray(), beforeColon, telling);
  }

  /** Returns one hash per word, in order. The array must not be modified. */
  long[] values() {
    return values;
  }

  /** Returns true if a colon follows the word directly. */
  boolean isBeforeColon(int word) {
    return beforeColon.get(word);
  }

  /** Returns the places of words of a kind. The set must not be modified. */
  BitSet telling(TellingWords.Kind kind) {
    return telling.getOrDefault(kind, NONE);
  }

  int size() {
    return values.length;
  }

  private static void add(
      String word, LongArrayList values, Map<TellingWords.Kind, BitSet> telling) {
    TellingWords.Kind kind = TellingWords.kindOf(word);
    if (kind != null) {
      telling.computeIfAbsent(kind, k -> new BitSet()).set(values.size());
    }
    values.add(Hashes.of(word));
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWordByItself(int c) {
    if (c < FIRST_WITHOUT_SPACES) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
      default -> false;
    };
  }
}

package org.commentindex.internal.split.layout;

import java.util.Locale;
import java.util.Set;

/**
 * Some words, of which it may be asked without making a string whether a line holds one. It never
 * misses one, and takes a few others for one of them: each word is one bit, at its hash.
 */
final class WordFilter {
  private static final int SLOTS = 1 << 14;
  private final boolean[] slots = new boolean[SLOTS];

  /** The words; of one with other signs in it, its runs of letters. */
  WordFilter(Set<String> words) {
    for (String word : words) {
      int hash = 0;
      String lower = word.toLowerCase(Locale.ROOT);
      for (int i = 0; i <= lower.length(); i++) {
        if (i < lower.length() && isLetter(lower.charAt(i))) {
          hash = hash(hash, lower.charAt(i));
        } else if (hash != 0) {
          slots[slot(hash)] = true;
          hash = 0;
        }
      }
    }
  }

  /** Whether a run of letters of the line is one of the words, perhaps. */
  boolean anyIn(String line) {
    int hash = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && isLetter(line.charAt(i))) {
        hash = hash(hash, line.charAt(i));
      } else if (hash != 0) {
        if (mayHold(hash)) {
          return true;
        }
        hash = 0;
      }
    }
    return false;
  }

  /** Whether the run of letters with this hash is one of the words, perhaps. */
  boolean mayHold(int hash) {
    return slots[slot(hash)];
  }

  static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** The hash of a run of letters, in any case, with one letter more; 0 for none. */
  static int hash(int hash, char c) {
    return 31 * hash + (c < 0x80 ? c | 0x20 : Character.toLowerCase(c));
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

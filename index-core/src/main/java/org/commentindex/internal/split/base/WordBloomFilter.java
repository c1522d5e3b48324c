package org.commentindex.internal.split.base;

import java.util.Locale;
import java.util.Set;

/**
 * A Bloom filter with one hash function (Bloom 1970) that tests a line for words of a set without
 * creating strings. It has false positives and no false negatives. Used before regular expressions,
 * which are much slower. Immutable and thread-safe.
 */
public final class WordBloomFilter {
  /**
   * Number of slots in the table. The largest set, the names of months, fills less than 3 % of it.
   */
  private static final int SLOTS = 1 << 14;

  private final boolean[] slots = new boolean[SLOTS];

  /** Creates a filter. Each run of letters in a word is added separately. */
  public WordBloomFilter(Set<String> words) {
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

  /** Returns false if no run of letters in the line is one of the words. */
  public boolean anyIn(String line) {
    int hash = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && isLetter(line.charAt(i))) {
        hash = hash(hash, line.charAt(i));
      } else if (hash != 0) {
        if (mightContain(hash)) {
          return true;
        }
        hash = 0;
      }
    }
    return false;
  }

  /** Returns false if the run of letters with this hash is none of the words. */
  public boolean mightContain(int hash) {
    return slots[slot(hash)];
  }

  /** Returns true for a letter in any script. */
  public static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** Extends the case-insensitive hash of a run of letters by a letter; the initial hash is 0. */
  public static int hash(int hash, char c) {
    return 31 * hash + (c < 0x80 ? c | 0x20 : Character.toLowerCase(c));
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

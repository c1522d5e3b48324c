package org.commentindex.internal.split.flow;

/**
 * How often each of many words, by their hashes, was counted. A table with open addressing and
 * linear probing: a paste has a hundred thousand words, and boxes for them cost most of the time.
 */
final class WordCounts {
  private static final int LEAST = 1 << 10;

  private int[] words = new int[LEAST];
  private int[] counts = new int[LEAST];
  private int size;

  /** Counts a word once more. */
  void add(int word) {
    int slot = slot(word);
    if (counts[slot]++ == 0) {
      words[slot] = word;
      size++;
      if (size * 2 > words.length) {
        grow();
      }
    }
  }

  /** How often a word was counted. */
  int of(int word) {
    return counts[slot(word)];
  }

  private int slot(int word) {
    int mask = words.length - 1;
    int mixed = word * 0x9E3779B9;
    int slot = (mixed ^ (mixed >>> 15)) & mask;
    while (counts[slot] > 0 && words[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldWords = words;
    int[] oldCounts = counts;
    words = new int[2 * oldWords.length];
    counts = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldWords[i]);
        words[slot] = oldWords[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}

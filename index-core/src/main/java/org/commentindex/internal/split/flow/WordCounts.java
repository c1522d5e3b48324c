package org.commentindex.internal.split.flow;

/**
 * How often each of many words, by their hashes, was counted. A table with open addressing and
 * linear probing: a paste has a hundred thousand words, and boxes for them cost most of the time.
 */
final class WordCounts {
  private static final int LEAST = 1 << 10;

  /** Each word and its count beside it: they are asked for together. */
  private int[] slots = new int[2 * LEAST];

  private int size;

  /** Counts a word once more. */
  void add(int word) {
    int slot = slot(word);
    if (slots[slot + 1]++ == 0) {
      slots[slot] = word;
      size++;
      if (size * 4 > slots.length) {
        grow();
      }
    }
  }

  /** How often a word was counted. */
  int of(int word) {
    return slots[slot(word) + 1];
  }

  private int slot(int word) {
    int mask = slots.length - 2;
    int mixed = word * 0x9E3779B9;
    int slot = (mixed ^ (mixed >>> 15)) << 1 & mask;
    while (slots[slot + 1] > 0 && slots[slot] != word) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] > 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}

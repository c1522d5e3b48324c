package org.commentindex.internal.split.flow;

import java.util.BitSet;

/**
 * Remembers runs of four words, to tell whether a line repeats something said before. A Bloom
 * filter with one hash: it never forgets a run, and takes a new one for an old one in fewer than
 * one case in eight.
 */
final class EarlierWords {
  private static final int RUN = 4;
  private static final int MOST_BITS = 1 << 27;

  private final BitSet seen;
  private final int mask;

  /** Room for a text of so many words. */
  EarlierWords(long words) {
    long bits = Math.clamp(words * 16, 1 << 10, MOST_BITS);
    mask = Integer.highestOneBit((int) bits) - 1;
    seen = new BitSet(mask + 1);
  }

  void add(String line) {
    runs(line, true);
  }

  /** Whether a run of the line was added before. */
  boolean contains(String line) {
    return runs(line, false);
  }

  private boolean runs(String line, boolean add) {
    int[] last = new int[RUN];
    int count = 0;
    int hash = 0;
    boolean inside = false;
    boolean found = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c > ' ' && (c < 0x80 || !Character.isWhitespace(c))) {
        hash = 31 * hash + Words.lower(c);
        inside = true;
      } else if (inside) {
        last[count++ % RUN] = hash;
        hash = 0;
        inside = false;
        found |= count >= RUN && run(last, count, add);
      }
    }
    return count < RUN ? run(last, count, add) : found;
  }

  /** Whether the last words, or all if there are fewer, were added before. */
  private boolean run(int[] last, int count, boolean add) {
    int hash = 1;
    for (int k = Math.max(0, count - RUN); k < count; k++) {
      hash = 31 * hash + last[k % RUN];
    }
    int bit = spread(hash) & mask;
    boolean found = seen.get(bit);
    if (add) {
      seen.set(bit);
    }
    return found;
  }

  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}

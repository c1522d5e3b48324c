package org.commentindex.internal.dedup;

import java.util.BitSet;

/** Some of the numbers of comments, and the place of each among them, 0-based. Immutable. */
final class Places {
  private final long[] words;
  private final int[] before;
  private final int[] comments;

  /** The places of the numbers that are set. */
  Places(BitSet set) {
    words = set.toLongArray();
    before = new int[words.length];
    comments = new int[set.cardinality()];
    int count = 0;
    for (int w = 0; w < words.length; w++) {
      before[w] = count;
      count += Long.bitCount(words[w]);
    }
    int place = 0;
    for (int comment = set.nextSetBit(0); comment >= 0; comment = set.nextSetBit(comment + 1)) {
      comments[place++] = comment;
    }
  }

  int count() {
    return comments.length;
  }

  /** The place of a comment, or -1. */
  int of(int comment) {
    int word = comment / Long.SIZE;
    if (word >= words.length || (words[word] >>> comment & 1) == 0) {
      return -1;
    }
    return before[word] + Long.bitCount(words[word] & (1L << comment) - 1);
  }

  /** The comment at a place. */
  int comment(int place) {
    return comments[place];
  }
}

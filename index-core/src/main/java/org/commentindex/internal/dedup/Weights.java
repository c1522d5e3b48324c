package org.commentindex.internal.dedup;

import java.util.Arrays;

/** Weights of a few numbers, added up. */
final class Weights {
  private final Ints once = new Ints();

  void add(int number, int weight) {
    for (int i = 0; i < weight; i++) {
      once.add(number);
    }
  }

  /** The numbers that weigh so much, ascending. */
  int[] atLeast(int weight) {
    int[] sorted = once.toArray();
    Arrays.sort(sorted);
    Ints heavy = new Ints();
    for (int start = 0, i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        if (i - start >= weight) {
          heavy.add(sorted[start]);
        }
        start = i;
      }
    }
    return heavy.toArray();
  }
}

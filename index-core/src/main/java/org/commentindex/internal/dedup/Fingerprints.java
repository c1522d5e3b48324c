package org.commentindex.internal.dedup;

import java.util.Arrays;

/**
 * A few hashes of a text's words, chosen so that copies have some in common.
 *
 * <p>Strong ones: the whole text, which exact copies share even when they are short; its first and
 * its last {@value #RUN} words, which a text cut short or without its head shares with the whole
 * one. Weak ones are shingles of {@value #WORDS} words: from the first and from the last {@value
 * #EDGE} those that winnowing keeps (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003), in each
 * window of {@value #WINDOW} the smallest; and the {@value #SMALLEST} smallest of all, which long
 * texts share wherever they were edited. Copies have a strong one in common or two weak ones: one
 * phrase is what any two texts may share.
 */
final class Fingerprints {
  static final int RUN = 6;
  static final int WORDS = 4;
  static final int WINDOW = 4;
  static final int EDGE = 48;
  static final int SMALLEST = 6;

  /** What the fingerprints that copies have in common weigh at least. */
  static final int ENOUGH = 2;

  private Fingerprints() {}

  /** Each once, ascending. */
  static long[] of(Wording wording) {
    long[] words = wording.own().values();
    long[] found = new long[2 * EDGE + SMALLEST + 3];
    int count = 0;
    found[count++] = strong(wording.exact(), 0);
    if (words.length >= RUN) {
      found[count++] = strong(run(words, 0), 1);
      found[count++] = strong(run(words, words.length - RUN), 2);
      long[] shingles = shingles(words);
      count = winnow(shingles, 0, Math.min(EDGE, shingles.length), found, count);
      count = winnow(shingles, Math.max(0, shingles.length - EDGE), shingles.length, found, count);
      Arrays.sort(shingles);
      for (int i = 0; i < Math.min(SMALLEST, shingles.length); i++) {
        found[count++] = shingles[i];
      }
    }
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  /** What a common fingerprint weighs: 2 if it is a strong one, else 1. */
  static int weight(long fingerprint) {
    return (int) (fingerprint & 1) + 1;
  }

  /** Whether two lists have enough in common. */
  static boolean share(long[] one, long[] two) {
    int weight = 0;
    for (int i = 0, j = 0; i < one.length && j < two.length && weight < ENOUGH; ) {
      if (one[i] == two[j]) {
        weight += weight(one[i]);
        i++;
        j++;
      } else if (one[i] < two[j]) {
        i++;
      } else {
        j++;
      }
    }
    return weight >= ENOUGH;
  }

  private static long strong(long hash, int kind) {
    return Hashes.of(hash, kind) | 1;
  }

  private static long run(long[] words, int from) {
    long hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = Hashes.of(hash, words[i]);
    }
    return hash;
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[words.length - WORDS + 1];
    for (int i = 0; i < shingles.length; i++) {
      long pair = Hashes.of(words[i], words[i + 1]);
      shingles[i] = Hashes.of(pair, Hashes.of(words[i + 2], words[i + 3])) & ~1L;
    }
    return shingles;
  }

  private static int winnow(long[] shingles, int from, int to, long[] found, int count) {
    int n = count;
    for (int start = from; start == from || start + WINDOW <= to; start++) {
      long least = shingles[start];
      for (int i = start + 1; i < Math.min(to, start + WINDOW); i++) {
        least = Math.min(least, shingles[i]);
      }
      if (n == count || found[n - 1] != least) {
        found[n++] = least;
      }
    }
    return n;
  }
}

package org.commentindex.internal.dedup;

import java.util.Arrays;

/**
 * A few of a text's shingles of {@value #WORDS} words, chosen so that copies have one in common.
 *
 * <p>From the first and from the last {@value #EDGE} shingles those that winnowing keeps
 * (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): in each window of {@value #WINDOW} the
 * smallest. A text cut short has its beginning in common with the whole one, and one without its
 * head its end, so any {@code WORDS + WINDOW - 1} unchanged words there leave a common one.
 * Besides, the {@value #SMALLEST} smallest of all, which long texts share wherever they were
 * edited. And one for the whole text, which exact copies share even when they are too short for
 * shingles.
 */
final class Fingerprints {
  static final int WORDS = 4;
  static final int WINDOW = 4;
  static final int EDGE = 48;
  static final int SMALLEST = 6;

  private Fingerprints() {}

  /** Each once, ascending. */
  static long[] of(Wording wording) {
    long[] words = wording.own().values();
    long[] found = new long[2 * EDGE + SMALLEST + 1];
    int count = 0;
    found[count++] = Hashes.of(wording.exact(), 0);
    if (words.length >= CopySettings.DEFAULT.minWords()) {
      long[] shingles = shingles(words);
      count = winnow(shingles, 0, Math.min(EDGE, shingles.length), found, count);
      count = winnow(shingles, Math.max(0, shingles.length - EDGE), shingles.length, found, count);
      Arrays.sort(shingles);
      for (int i = 0; i < Math.min(SMALLEST, shingles.length); i++) {
        found[count++] = shingles[i];
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[words.length - WORDS + 1];
    for (int i = 0; i < shingles.length; i++) {
      long pair = Hashes.of(words[i], words[i + 1]);
      shingles[i] = Hashes.of(pair, Hashes.of(words[i + 2], words[i + 3]));
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

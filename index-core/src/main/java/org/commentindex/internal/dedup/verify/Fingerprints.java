package org.commentindex.internal.dedup.verify;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Selects a few hashes of a text, its fingerprints, such that copies have some in common.
 *
 * <p>Strong fingerprints have weight 2: the whole text, which exact copies share even when they are
 * short, and its first and last {@value #EDGE_RUN} words, which a truncated text or one without its
 * head shares with the complete one. Weak fingerprints have weight 1 and are shingles of {@value
 * #SHINGLE_WORDS} words: of the first and the last {@value #WINNOWED} shingles those that winnowing
 * selects, the minimum of each window of {@value #WINDOW} (Schleimer, Wilkerson, Aiken: Winnowing:
 * Local Algorithms for Document Fingerprinting, SIGMOD 2003), and the {@value #MIN_HASHES} smallest
 * of the text (the sketch of Broder: On the Resemblance and Containment of Documents, 1997), which
 * long texts share wherever they were edited.
 *
 * <p>Two texts are a candidate pair if their shared fingerprints have a total weight of {@value
 * #MIN_SHARED_WEIGHT}, because any two texts may share one phrase.
 *
 * <p>The sizes were chosen by hand; {@code RealCopiesTest} guards the recall that they give.
 */
public final class Fingerprints {
  /** Minimum total weight of the fingerprints that a candidate pair shares. */
  static final int MIN_SHARED_WEIGHT = 2;

  /** Words hashed into the fingerprint of the prefix and of the suffix. */
  static final int EDGE_RUN = 6;

  /** Words of a shingle. */
  static final int SHINGLE_WORDS = 4;

  /** Shingles per winnowing window. */
  static final int WINDOW = 4;

  /** Shingles at each end of the text that are winnowed; bounds the number of fingerprints. */
  static final int WINNOWED = 48;

  /** Smallest shingles of the whole text that are added. */
  static final int MIN_HASHES = 6;

  private Fingerprints() {}

  /** Returns the distinct fingerprints of a text, ascending. */
  static long[] of(ShingleSet text) {
    LongStream.Builder found = LongStream.builder();
    found.add(strong(text.textHash(), 0));
    long[] words = text.own().values();
    if (words.length >= EDGE_RUN) {
      found.add(strong(run(words, 0), 1));
      found.add(strong(run(words, words.length - EDGE_RUN), 2));
      long[] shingles = shingles(words);
      winnow(shingles, 0, Math.min(WINNOWED, shingles.length), found);
      winnow(shingles, Math.max(0, shingles.length - WINNOWED), shingles.length, found);
      Arrays.stream(shingles).sorted().limit(MIN_HASHES).forEach(found::add);
    }
    return found.build().sorted().distinct().toArray();
  }

  /**
   * Returns the weight of a fingerprint: 2 if it is strong, else 1. The lowest bit is set in strong
   * ones only.
   */
  public static int weight(long fingerprint) {
    return (int) (fingerprint & 1) + 1;
  }

  /** Returns the keys with at least the weight of a candidate pair, ascending. */
  public static int[] candidates(IntIntHashMap sharedWeights) {
    IntArrayList candidates = new IntArrayList();
    for (IntIntCursor shared : sharedWeights) {
      if (shared.value >= MIN_SHARED_WEIGHT) {
        candidates.add(shared.key);
      }
    }
    int[] ascending = candidates.toArray();
    Arrays.sort(ascending);
    return ascending;
  }

  /** Returns true if two ascending lists of fingerprints make their texts a candidate pair. */
  static boolean areCandidates(long[] one, long[] two) {
    int weight = 0;
    for (long fingerprint : one) {
      if (Arrays.binarySearch(two, fingerprint) >= 0) {
        weight += weight(fingerprint);
      }
    }
    return weight >= MIN_SHARED_WEIGHT;
  }

  private static long strong(long hash, int kind) {
    return Hashes.of(hash, kind) | 1;
  }

  private static long run(long[] words, int from) {
    long hash = 0;
    for (int i = from; i < from + EDGE_RUN; i++) {
      hash = Hashes.of(hash, words[i]);
    }
    return hash;
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[words.length - SHINGLE_WORDS + 1];
    for (int i = 0; i < shingles.length; i++) {
      long pair = Hashes.of(words[i], words[i + 1]);
      shingles[i] = Hashes.of(pair, Hashes.of(words[i + 2], words[i + 3])) & ~1L;
    }
    return shingles;
  }

  private static void winnow(long[] shingles, int from, int to, LongStream.Builder found) {
    for (int start = from; start == from || start + WINDOW <= to; start++) {
      found.add(Arrays.stream(shingles, start, Math.min(to, start + WINDOW)).min().orElseThrow());
    }
  }
}

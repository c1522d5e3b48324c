package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An inverted index from fingerprints to the representatives of near-duplicate groups. Each posting
 * list keeps the first {@value #MAX_REPRESENTATIVES} representatives. Not thread-safe.
 */
final class RepresentativeIndex {
  /**
   * Maximum representatives per fingerprint; bounds the work for each comment. Chosen by hand: the
   * limit drops representatives only from fingerprints that more groups than this share.
   */
  private static final int MAX_REPRESENTATIVES = 64;

  private final SharedFingerprints shared;

  /** Start of each fingerprint's range in {@link #representatives}. */
  private final int[] starts;

  private final byte[] counts;
  private final int[] representatives;

  /** The order in which the representatives were added. */
  private final IntIntHashMap ranks = new IntIntHashMap();

  RepresentativeIndex(SharedFingerprints shared) {
    this.shared = shared;
    counts = new byte[shared.count()];
    starts = new int[counts.length + 1];
    for (int f = 0; f < counts.length; f++) {
      starts[f + 1] = starts[f] + Math.min(MAX_REPRESENTATIVES, shared.documentFrequency(f));
    }
    representatives = new int[starts[counts.length]];
  }

  /** Adds a representative. */
  void add(int ordinal) {
    ranks.put(ordinal, ranks.size());
    shared.forEachFingerprint(
        ordinal,
        (fingerprint, weight) -> {
          int end = starts[fingerprint] + counts[fingerprint];
          if (end < starts[fingerprint + 1]) {
            representatives[end] = ordinal;
            counts[fingerprint]++;
          }
        });
  }

  /**
   * Returns the representatives that share fingerprints of a minimum total weight with a comment:
   * those with the highest weight first, ties in the order in which they were added.
   */
  List<Integer> candidates(int ordinal, int minWeight, int limit) {
    IntIntHashMap sharedWeights = new IntIntHashMap();
    shared.forEachFingerprint(
        ordinal,
        (fingerprint, weight) -> {
          int end = starts[fingerprint] + counts[fingerprint];
          for (int i = starts[fingerprint]; i < end; i++) {
            sharedWeights.addTo(representatives[i], weight);
          }
        });
    List<Integer> candidates = new ArrayList<>();
    for (IntIntCursor representative : sharedWeights) {
      if (representative.value >= minWeight) {
        candidates.add(representative.key);
      }
    }
    candidates.sort(
        Comparator.<Integer>comparingInt(representative -> -sharedWeights.get(representative))
            .thenComparingInt(ranks::get));
    return candidates.subList(0, Math.min(limit, candidates.size()));
  }
}

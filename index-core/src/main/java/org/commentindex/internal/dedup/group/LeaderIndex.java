package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An inverted index from fingerprints to the leaders of near-duplicate groups. Each posting list
 * keeps the first {@value #MAX_LEADERS} leaders. Not thread-safe.
 */
final class LeaderIndex {
  /**
   * Maximum leaders per fingerprint; bounds the work for each comment. Chosen by hand: the limit
   * drops leaders only from fingerprints that more groups than this share.
   */
  private static final int MAX_LEADERS = 64;

  private final SharedFingerprints shared;

  /** Start of each fingerprint's range in {@link #leaders}. */
  private final int[] starts;

  private final byte[] counts;
  private final int[] leaders;

  /** The order in which the leaders were added. */
  private final IntIntHashMap ranks = new IntIntHashMap();

  LeaderIndex(SharedFingerprints shared) {
    this.shared = shared;
    counts = new byte[shared.count()];
    starts = new int[counts.length + 1];
    for (int f = 0; f < counts.length; f++) {
      starts[f + 1] = starts[f] + Math.min(MAX_LEADERS, shared.documentFrequency(f));
    }
    leaders = new int[starts[counts.length]];
  }

  /** Adds a leader. */
  void add(int ordinal) {
    ranks.put(ordinal, ranks.size());
    shared.forEachFingerprint(
        ordinal,
        (fingerprint, weight) -> {
          int end = starts[fingerprint] + counts[fingerprint];
          if (end < starts[fingerprint + 1]) {
            leaders[end] = ordinal;
            counts[fingerprint]++;
          }
        });
  }

  /**
   * Returns the leaders that share fingerprints of a minimum total weight with a comment: those
   * with the highest weight first, ties in the order in which they were added.
   */
  List<Integer> candidates(int ordinal, int minWeight, int limit) {
    IntIntHashMap sharedWeights = new IntIntHashMap();
    shared.forEachFingerprint(
        ordinal,
        (fingerprint, weight) -> {
          int end = starts[fingerprint] + counts[fingerprint];
          for (int i = starts[fingerprint]; i < end; i++) {
            sharedWeights.addTo(leaders[i], weight);
          }
        });
    List<Integer> candidates = new ArrayList<>();
    for (IntIntCursor leader : sharedWeights) {
      if (leader.value >= minWeight) {
        candidates.add(leader.key);
      }
    }
    candidates.sort(
        Comparator.<Integer>comparingInt(leader -> -sharedWeights.get(leader))
            .thenComparingInt(ranks::get));
    return candidates.subList(0, Math.min(limit, candidates.size()));
  }
}

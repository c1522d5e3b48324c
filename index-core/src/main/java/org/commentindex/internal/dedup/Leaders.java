package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The comments that lead groups so far, by their fingerprints: a fingerprint remembers the first
 * {@value #MOST} that have it. Not thread-safe.
 */
final class Leaders {
  private static final int MOST = 64;

  private final SharedFingerprints shared;

  /** Of each fingerprint where its leaders stand in {@link #leaders}, and how many. */
  private final int[] firstOf;

  private final byte[] counts;
  private final int[] leaders;

  /** When each leader became one. */
  private final int[] ranks;

  /** Fingerprints that have a leader more since {@link #forgetGains}. */
  private final BitSet gained = new BitSet();

  private int ranked;
  private final int[] weights;

  /** Those whose weight is not 0 while one comment is looked at. */
  private final Ints touched = new Ints();

  Leaders(SharedFingerprints shared) {
    this.shared = shared;
    counts = new byte[shared.count()];
    firstOf = new int[counts.length + 1];
    for (int f = 0; f < counts.length; f++) {
      firstOf[f + 1] = firstOf[f] + Math.min(MOST, shared.having(f));
    }
    leaders = new int[firstOf[counts.length]];
    ranks = new int[shared.places().count()];
    weights = new int[ranks.length];
  }

  /** A comment, by its place, leads from now on. */
  void add(int comment) {
    ranks[comment] = ranked++;
    shared.forEach(
        comment,
        (fingerprint, weight) -> {
          int at = firstOf[fingerprint] + counts[fingerprint];
          if (at < firstOf[fingerprint + 1]) {
            leaders[at] = comment;
            gained.set(fingerprint);
            counts[fingerprint]++;
          }
        });
  }

  /** From now on {@link #haveGained} tells of those added later. */
  void forgetGains() {
    gained.clear();
  }

  /** Whether {@link #likeliest} may say otherwise now than when gains were forgotten. */
  boolean haveGained(int comment) {
    return shared.any(comment, gained);
  }

  /**
   * The leaders with which a comment shares fingerprints of some weight, those it shares the most
   * with first, equal ones in the order in which they became leaders.
   */
  List<Integer> likeliest(int comment, int leastWeight, int most) {
    touched.cut(0);
    shared.forEach(
        comment,
        (fingerprint, weight) -> {
          int end = firstOf[fingerprint] + counts[fingerprint];
          for (int i = firstOf[fingerprint]; i < end; i++) {
            int leader = leaders[i];
            if (weights[leader] == 0) {
              touched.add(leader);
            }
            weights[leader] += weight;
          }
        });
    List<Integer> likely = new ArrayList<>();
    for (int i = 0; i < touched.size(); i++) {
      if (weights[touched.get(i)] >= leastWeight) {
        likely.add(touched.get(i));
      }
    }
    likely.sort(
        Comparator.<Integer>comparingInt(leader -> -weights[leader])
            .thenComparingInt(leader -> ranks[leader]));
    for (int i = 0; i < touched.size(); i++) {
      weights[touched.get(i)] = 0;
    }
    return likely.subList(0, Math.min(most, likely.size()));
  }
}

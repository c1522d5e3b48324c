package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.commentindex.backend.DeduplicationInput;

/**
 * The order in which comments become representatives: comments with the most common words come
 * first, ties are broken by a hash of the id. The original of a form letter shares the most words
 * with the others.
 *
 * <p>How common the words of a comment are is the sum of the weights of those of its fingerprints
 * that at least {@link GroupLimits#minCommon} comments have. Unlike the number of comments that
 * share them, it rarely changes when comments are added or removed: a fingerprint changes it for
 * few other comments, and only once as long as comments are only added. Not thread-safe.
 */
final class GroupOrder {
  private final DeduplicationInput index;
  private final FingerprintPostings postings;
  private final int minCommon;
  private final IntObjectHashMap<Ranked> ranks = new IntObjectHashMap<>();

  GroupOrder(DeduplicationInput index, FingerprintPostings postings, int minCommon) {
    this.index = index;
    this.postings = postings;
    this.minCommon = minCommon;
  }

  /** A comment with its rank, ordered by rank. */
  record Ranked(int commonness, long hash, int comment) implements Comparable<Ranked> {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingInt((Ranked it) -> -it.commonness)
            .thenComparingLong(it -> it.hash)
            .thenComparingInt(it -> it.comment);

    @Override
    public int compareTo(Ranked other) {
      return ORDER.compare(this, other);
    }
  }

  /** Returns the rank of a comment. */
  Ranked rank(int comment) throws IOException {
    Ranked known = ranks.get(comment);
    if (known != null) {
      return known;
    }
    int commonness = 0;
    for (int fingerprint : postings.fingerprints(comment)) {
      if (postings.documentFrequency(fingerprint) >= minCommon) {
        commonness += postings.weight(fingerprint);
      }
    }
    Ranked rank = new Ranked(commonness, index.hashes(new int[] {comment})[0], comment);
    ranks.put(comment, rank);
    return rank;
  }

  /** Returns comments by their ranks. */
  int[] sorted(int[] comments) throws IOException {
    Ranked[] sorted = new Ranked[comments.length];
    for (int i = 0; i < comments.length; i++) {
      sorted[i] = rank(comments[i]);
    }
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(Ranked::comment).toArray();
  }
}

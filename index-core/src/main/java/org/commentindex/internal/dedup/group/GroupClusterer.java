package org.commentindex.internal.dedup.group;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.GroupSink;
import org.commentindex.internal.dedup.PhaseProgress;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.dedup.verify.ShingleSet;

/**
 * Groups near-duplicates: different comments with nearly the same words, such as form letters and
 * the messages of bots.
 *
 * <p>Leader clustering (Hartigan: Clustering Algorithms, 1975): the comments are visited by
 * descending degree in the graph of shared fingerprints, ties in the order of a hash of their ids.
 * Among the representatives that it is verified to be a near-duplicate of, each comment joins the
 * one with which it shares the most weight; if there is none, it becomes a representative. A group
 * is named by the id of its representative. Consequently there are no chains, the groups are a
 * function of the set of comments, and the original of a form letter, which shares the most,
 * becomes the representative.
 *
 * <p>Each comment is compared with at most {@value #MAX_COMPARISONS} representatives, so the number
 * of comparisons is linear in the number of comments.
 */
public final class GroupClusterer {
  /**
   * Maximum representatives that a comment is compared with. Trades recall for time; {@code
   * GroupClustererTest} guards recall with letters of five templates.
   */
  private static final int MAX_COMPARISONS = 8;

  /**
   * Minimum weight of the fingerprints shared with a representative. One more than two copies need,
   * since members of a group share more words than a signature.
   */
  private static final int MIN_SHARED_WEIGHT = 3;

  private static final int NONE = -1;

  private final DeduplicationInput index;
  private final SharedFingerprints shared;
  private final ShingleSetCache shingles;
  private final RepresentativeIndex representatives;
  private final PhaseProgress progress;
  private long comparisons;

  private GroupClusterer(DeduplicationInput index, int maxPostings, PhaseProgress progress)
      throws IOException {
    this.index = index;
    this.progress = progress;
    this.shared = SharedFingerprints.of(index, maxPostings);
    this.shingles = new ShingleSetCache(index);
    this.representatives = new RepresentativeIndex(shared);
  }

  /** Groups all comments of an index anew and passes those whose group changed to the sink. */
  public static void group(DeduplicationInput index, GroupSink sink, PhaseProgress progress)
      throws IOException {
    new GroupClusterer(index, SharedFingerprints.MAX_POSTINGS, progress).group(sink);
  }

  static void group(DeduplicationInput index, int maxPostings, GroupSink sink) throws IOException {
    new GroupClusterer(index, maxPostings, PhaseProgress.NONE).group(sink);
  }

  /** Returns the number of pairs that grouping an index compares. */
  static long comparisons(DeduplicationInput index) throws IOException {
    GroupClusterer clusterer =
        new GroupClusterer(index, SharedFingerprints.MAX_POSTINGS, PhaseProgress.NONE);
    clusterer.representativeOfEach();
    return clusterer.comparisons;
  }

  private void group(GroupSink sink) throws IOException {
    int[] representativeOf = representativeOfEach();
    int[] sizes = new int[representativeOf.length];
    for (int representative : representativeOf) {
      if (representative != NONE) {
        sizes[representative]++;
      }
    }
    for (int comment = 0; comment < index.size(); comment++) {
      if (index.has(comment)) {
        int ordinal = shared.ordinal(comment);
        int representative = ordinal < 0 ? NONE : representativeOf[ordinal];
        String group = representative == NONE ? null : index.id(shared.comments()[representative]);
        int others = representative == NONE ? 0 : sizes[representative] - 1;
        if (others != index.alike(comment) || !Objects.equals(group, index.group(comment))) {
          sink.group(index.id(comment), group, others);
        }
      }
    }
  }

  /** Returns the representative of each comment in a group of two or more, else {@link #NONE}. */
  private int[] representativeOfEach() throws IOException {
    int[] representativeOf = new int[shared.comments().length];
    Arrays.fill(representativeOf, NONE);
    long done = 0;
    for (int ordinal : inOrder()) {
      progress.at(done++, representativeOf.length);
      int representative = findRepresentative(ordinal);
      if (representative == NONE) {
        representatives.add(ordinal);
      } else {
        representativeOf[ordinal] = representative;
        representativeOf[representative] = representative;
      }
    }
    return representativeOf;
  }

  /** Returns all ordinals, by descending degree and then by a hash of the id. */
  private int[] inOrder() throws IOException {
    int count = shared.comments().length;
    long[] degrees = new long[count];
    long[] hashes = new long[count];
    for (int ordinal = 0; ordinal < count; ordinal++) {
      degrees[ordinal] = shared.degree(ordinal);
      hashes[ordinal] = Hashes.of(index.id(shared.comments()[ordinal]));
    }
    return IntStream.range(0, count)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(ordinal -> -degrees[ordinal])
                .thenComparingLong(ordinal -> hashes[ordinal]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Returns the representative of the group that a comment joins, or {@link #NONE}. */
  private int findRepresentative(int ordinal) throws IOException {
    for (int representative :
        representatives.candidates(ordinal, MIN_SHARED_WEIGHT, MAX_COMPARISONS)) {
      comparisons++;
      ShingleSet ofRepresentative = shingles.get(shared.comments()[representative]);
      if (CopyVerifier.areNearDuplicates(
          ofRepresentative, shingles.get(shared.comments()[ordinal]))) {
        return representative;
      }
    }
    return NONE;
  }
}

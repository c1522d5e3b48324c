package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.PhaseProgress;
import org.commentindex.internal.dedup.group.GroupOrder.Ranked;

/**
 * Groups near-duplicates: different comments with nearly the same words, such as form letters and
 * the messages of bots.
 *
 * <p>Leader clustering (Hartigan: Clustering Algorithms, 1975): in {@link GroupOrder}, each comment
 * follows the first representative before it that it is verified to be a near-duplicate of; if
 * there is none, it becomes a representative. A pair is compared if its {@linkplain
 * FingerprintPostings#sketch(int) sketches} share fingerprints of enough weight. A group is named
 * by the id of its representative. Consequently there are no chains, and the groups are a function
 * of the set of comments: each comment depends only on the comments before it.
 *
 * <p>A run evaluates only the comments whose representative can have changed, in order: the written
 * ones, the followers of removed ones, those whose rank changed, and then those that may follow a
 * comment that became or ceased to be a representative. See docs/decisions/0014.
 */
public final class GroupClusterer {
  private final DeduplicationInput index;
  private final GroupLimits limits;
  private final PhaseProgress progress;
  private final GroupState state;
  private final ShingleSetCache shingles;
  private final boolean all;
  private final int[] written;
  private long comparisons;

  private FingerprintPostings postings;
  private GroupOrder order;

  /** True if all comments are in one batch, so that no other can follow them. */
  private boolean whole;

  private PriorityQueue<Ranked> queue = new PriorityQueue<>();
  private IntHashSet queued = new IntHashSet();

  private GroupClusterer(DeduplicationInput index, GroupLimits limits, PhaseProgress progress)
      throws IOException {
    this.index = index;
    this.limits = limits;
    this.progress = progress;
    int[] changed = index.written();
    long changes = (long) changed.length + index.removedCount();
    this.all = changes * limits.maxChangedFraction() >= index.count();
    this.written = all ? allComments(index) : changed;
    this.state = new GroupState(index, written, all);
    this.shingles = new ShingleSetCache(index);
    this.postings = new FingerprintPostings(index, limits.maxSketch(), new BitSet());
    this.order = new GroupOrder(index, postings, limits.minCommon());
  }

  private static int[] allComments(DeduplicationInput index) throws IOException {
    IntArrayList comments = new IntArrayList();
    index.forEach(comments::add);
    return comments.toArray();
  }

  /** Groups the changed comments of an index and passes those whose group changed to the sink. */
  public static void group(DeduplicationInput index, GroupSink sink, PhaseProgress progress)
      throws IOException {
    group(index, GroupLimits.DEFAULT, sink, progress);
  }

  /** The same with other limits. Returns the number of pairs compared. */
  static long group(
      DeduplicationInput index, GroupLimits limits, GroupSink sink, PhaseProgress progress)
      throws IOException {
    GroupClusterer clusterer = new GroupClusterer(index, limits, progress);
    clusterer.run();
    clusterer.state.writeTo(sink);
    return clusterer.comparisons;
  }

  private void run() throws IOException {
    int maxBatch = limits.maxBatch();
    whole = all && written.length <= maxBatch;
    BitSet excluded = new BitSet();
    Arrays.stream(written).forEach(excluded::set);
    Removed removed = all ? new Removed() : Removed.of(index);
    for (int from = 0; from == 0 || from < written.length; from += maxBatch) {
      int[] batch = Arrays.copyOfRange(written, from, Math.min(written.length, from + maxBatch));
      Arrays.stream(batch).forEach(excluded::clear);
      postings = new FingerprintPostings(index, limits.maxSketch(), excluded);
      order = new GroupOrder(index, postings, limits.minCommon());
      queue = new PriorityQueue<>();
      queued = new IntHashSet();
      apply(batch, from == 0 ? removed : new Removed());
    }
  }

  /** Evaluates what a batch of written comments and some removed ones change. */
  private void apply(int[] batch, Removed removed) throws IOException {
    postings.readShared(batch);
    if (!whole) {
      new GroupChanges(index, postings, limits, state, this).queueChanged(batch, removed);
    }
    for (int comment : batch) {
      if (postings.fingerprints(comment).length > 0) {
        push(comment);
      } else {
        state.set(comment, comment);
      }
    }
    readCandidates(queued.toArray());
    long done = 0;
    for (Ranked next = queue.poll(); next != null; next = queue.poll()) {
      progress.at(done++, done + queue.size());
      evaluate(next.comment());
    }
  }

  /**
   * Reads the fingerprints of all comments that others may follow, which is faster than one by one.
   */
  private void readCandidates(int[] comments) throws IOException {
    if (whole) {
      return; // read already
    }
    Set<Integer> candidates = new HashSet<>();
    for (int comment : comments) {
      candidates.addAll(similarRepresentatives(comment));
    }
    postings.readOf(candidates);
  }

  private void evaluate(int comment) throws IOException {
    int before = state.representative(comment);
    int now = findRepresentative(comment);
    if (before == now) {
      return;
    }
    if (before == comment) {
      pushAll(followers(comment));
    }
    state.set(comment, now);
    if (before != comment && now == comment) {
      pushDependents(comment);
    }
  }

  /** Adds a comment to those to be evaluated. */
  void push(int comment) throws IOException {
    if (queued.add(comment)) {
      queue.add(order.rank(comment));
    }
  }

  void pushAll(List<Integer> comments) throws IOException {
    postings.readOf(comments);
    for (int comment : comments) {
      push(comment);
    }
  }

  /** Returns the first representative that a comment may follow, or the comment itself. */
  private int findRepresentative(int comment) throws IOException {
    Ranked own = order.rank(comment);
    List<Ranked> candidates = new ArrayList<>();
    for (int other : similarRepresentatives(comment)) {
      Ranked rank = order.rank(other);
      if (rank.compareTo(own) < 0) {
        candidates.add(rank);
      }
    }
    candidates.sort(null);
    for (Ranked candidate : candidates) {
      if (areNearDuplicates(candidate.comment(), comment)) {
        return candidate.comment();
      }
    }
    return comment;
  }

  /** Returns the current representatives that share fingerprints of enough weight. */
  private List<Integer> similarRepresentatives(int comment) throws IOException {
    IntIntHashMap sharedWeights = new IntIntHashMap();
    for (int fingerprint : postings.fingerprints(comment)) {
      int weight = postings.weight(fingerprint);
      for (int other : postings.sketch(fingerprint)) {
        sharedWeights.addTo(other, weight);
      }
    }
    sharedWeights.remove(comment);
    List<Integer> representatives = new ArrayList<>();
    for (IntIntCursor other : sharedWeights) {
      if (other.value >= limits.minSharedWeight() && state.representative(other.key) == other.key) {
        representatives.add(other.key);
      }
    }
    return representatives;
  }

  private boolean areNearDuplicates(int one, int two) throws IOException {
    comparisons++;
    return shingles.areNearDuplicates(one, two);
  }

  /** Returns the comments that follow a representative. */
  List<Integer> followers(int representative) throws IOException {
    List<Integer> followers = new ArrayList<>(state.followersFound(representative));
    if (!state.isWritten(representative)) {
      followers.addAll(
          storedFollowers(
              index.id(representative),
              postings.fingerprints(representative),
              index.followers(representative)));
    }
    return followers;
  }

  /**
   * Returns the comments that follow a comment according to the stored groups.
   *
   * @param max the maximum number of them; the search ends when all are found
   */
  List<Integer> storedFollowers(String id, int[] fingerprints, int max) throws IOException {
    IntHashSet seen = new IntHashSet();
    List<Integer> followers = new ArrayList<>();
    for (int i = 0; i < fingerprints.length && followers.size() < max; i++) {
      for (int other : postings.comments(fingerprints[i])) {
        if (seen.add(other) && state.followsAsStored(other, id)) {
          followers.add(other);
        }
      }
    }
    return followers;
  }

  /** Queues the comments that may follow a comment that became a representative. */
  void pushDependents(int representative) throws IOException {
    if (whole) {
      return; // all others are queued
    }
    IntIntHashMap sharedWeights = new IntIntHashMap();
    for (int fingerprint : postings.fingerprints(representative)) {
      if (Arrays.binarySearch(postings.sketch(fingerprint), representative) >= 0) {
        for (int other : postings.comments(fingerprint)) {
          if (!queued.contains(other)) {
            sharedWeights.addTo(other, postings.weight(fingerprint));
          }
        }
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (IntIntCursor other : sharedWeights) {
      if (other.value >= limits.minSharedWeight() && other.key != representative) {
        candidates.add(other.key);
      }
    }
    postings.readOf(candidates);
    Ranked rank = order.rank(representative);
    for (int other : candidates) {
      if (mayFollow(other, rank) && areNearDuplicates(representative, other)) {
        push(other);
      }
    }
  }

  /** Returns true if a representative comes before a comment and the one that it follows. */
  private boolean mayFollow(int comment, Ranked representative) throws IOException {
    if (representative.compareTo(order.rank(comment)) > 0) {
      return false;
    }
    int followed = state.representative(comment);
    return followed == GroupState.NONE || representative.compareTo(order.rank(followed)) < 0;
  }
}

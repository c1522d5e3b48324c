package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.group.Removed.RemovedComment;

/**
 * Finds the comments of earlier commits whose representative a batch of written and removed
 * comments may change, apart from the written ones themselves. Not thread-safe.
 */
final class GroupChanges {
  private final DeduplicationInput index;
  private final FingerprintPostings postings;
  private final GroupLimits limits;
  private final GroupState state;
  private final GroupClusterer clusterer;
  private final IntHashSet batch = new IntHashSet();

  /** By fingerprint, the comments of the batch and the removed ones that have it. */
  private final IntIntHashMap added = new IntIntHashMap();

  private final IntObjectHashMap<List<RemovedComment>> removed = new IntObjectHashMap<>();

  GroupChanges(
      DeduplicationInput index,
      FingerprintPostings postings,
      GroupLimits limits,
      GroupState state,
      GroupClusterer clusterer) {
    this.index = index;
    this.postings = postings;
    this.limits = limits;
    this.state = state;
    this.clusterer = clusterer;
  }

  /** Passes the comments to evaluate to the clusterer. */
  void queueChanged(int[] comments, Removed gone) throws IOException {
    batch.addAll(comments);
    count(comments, gone);
    IntHashSet touched = new IntHashSet(added.keys());
    touched.addAll(removed.keys());
    List<Integer> moved = moved(touched);
    List<Integer> orphans = new ArrayList<>();
    for (RemovedComment one : gone.comments()) {
      state.removed(one.id(), one.group());
      if (one.id().equals(one.group())) {
        orphans.addAll(
            clusterer.storedFollowers(
                one.id(), postings.numbers(one.fingerprints().toArray()), Integer.MAX_VALUE));
      }
    }
    postings.readOf(moved);
    for (int comment : moved) {
      if (state.representative(comment) == comment) {
        orphans.addAll(clusterer.followers(comment));
      }
    }
    List<Integer> dependents = new ArrayList<>();
    for (IntCursor fingerprint : touched) {
      addActivityChanges(fingerprint.value, orphans, dependents);
    }
    IntStream.concat(
            moved.stream().mapToInt(Integer::intValue),
            orphans.stream().mapToInt(Integer::intValue))
        .forEach(comment -> state.set(comment, GroupState.NONE));
    clusterer.pushAll(moved);
    clusterer.pushAll(orphans);
    for (int representative : dependents) {
      clusterer.pushDependents(representative);
    }
  }

  private void count(int[] comments, Removed gone) throws IOException {
    LongHashSet keys = new LongHashSet();
    gone.comments().forEach(one -> keys.addAll(one.fingerprints()));
    postings.read(keys);
    for (int comment : comments) {
      for (int fingerprint : postings.fingerprints(comment)) {
        added.addTo(fingerprint, 1);
      }
    }
    for (RemovedComment one : gone.comments()) {
      for (int fingerprint : postings.numbers(one.fingerprints().toArray())) {
        List<RemovedComment> of = removed.get(fingerprint);
        if (of == null) {
          of = new ArrayList<>();
          removed.put(fingerprint, of);
        }
        of.add(one);
      }
    }
  }

  /** Returns the old comments with a fingerprint that became common or ceased to be. */
  private List<Integer> moved(IntHashSet touched) throws IOException {
    IntHashSet moved = new IntHashSet();
    for (IntCursor cursor : touched) {
      int fingerprint = cursor.value;
      boolean before = documentFrequencyBefore(fingerprint) >= limits.minCommon();
      boolean now = postings.documentFrequency(fingerprint) >= limits.minCommon();
      if (before != now) {
        for (int comment : postings.comments(fingerprint)) {
          if (!batch.contains(comment)) {
            moved.add(comment);
          }
        }
      }
    }
    return Arrays.stream(moved.toArray()).boxed().toList();
  }

  private int documentFrequencyBefore(int fingerprint) {
    return postings.documentFrequency(fingerprint)
        - added.get(fingerprint)
        + removed.getOrDefault(fingerprint, List.of()).size();
  }

  /**
   * Adds the followers of the comments that left the sketch of a fingerprint, and the
   * representatives that came into it.
   */
  private void addActivityChanges(int fingerprint, List<Integer> orphans, List<Integer> dependents)
      throws IOException {
    if (Math.max(documentFrequencyBefore(fingerprint), postings.documentFrequency(fingerprint))
        <= limits.maxSketch()) {
      return;
    }
    int[] old =
        Arrays.stream(postings.comments(fingerprint))
            .filter(comment -> !batch.contains(comment))
            .toArray();
    int[] before = sketchBefore(old, removed.getOrDefault(fingerprint, List.of()));
    int[] now = postings.sketch(fingerprint);
    for (int comment : before) {
      if (Arrays.binarySearch(now, comment) < 0 && state.representative(comment) == comment) {
        for (int follower : clusterer.followers(comment)) {
          if (Arrays.stream(postings.fingerprints(follower)).anyMatch(f -> f == fingerprint)) {
            orphans.add(follower);
          }
        }
      }
    }
    for (int comment : now) {
      if (!batch.contains(comment)
          && Arrays.binarySearch(before, comment) < 0
          && state.representative(comment) == comment) {
        dependents.add(comment);
      }
    }
  }

  /** Returns the old comments, without removed ones, that were in the sketch of a fingerprint. */
  private int[] sketchBefore(int[] old, List<RemovedComment> gone) throws IOException {
    long[] hashes = index.hashes(old);
    long[] sorted =
        LongStream.concat(Arrays.stream(hashes), gone.stream().mapToLong(RemovedComment::hash))
            .sorted()
            .toArray();
    if (sorted.length <= limits.maxSketch()) {
      return old;
    }
    long highest = sorted[limits.maxSketch() - 1];
    return IntStream.range(0, old.length)
        .filter(i -> hashes[i] <= highest)
        .map(i -> old[i])
        .toArray();
  }
}

package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.Fingerprints;
import org.commentindex.internal.dedup.verify.RecordContent;

/**
 * Finds the connected component of a comment in the graph of verified copies, by breadth-first
 * search. Only its members can influence how the comment is deduplicated. Copies are not
 * transitive, so a component is not one comment: {@link CopyClusterer} divides it.
 *
 * <p>The keys of the new comments and of the old comments next to them are looked up in one batch,
 * the keys of more distant old comments one by one.
 */
final class ComponentFinder {
  private final DeduplicationInput index;
  private final int maxDocumentFrequency;

  /** Comments whose keys are in {@link #components} and {@link #candidates}. */
  private final BitSet known = new BitSet();

  private final BitSet visited = new BitSet();
  private KeyComponents components;
  private CandidateGenerator candidates;
  private final ContentCache contents;

  ComponentFinder(DeduplicationInput index, int maxDocumentFrequency) throws IOException {
    this.index = index;
    this.maxDocumentFrequency = maxDocumentFrequency;
    int[] added = index.added();
    Arrays.stream(added).forEach(known::set);
    this.components = KeyComponents.of(index, added);
    this.candidates = CandidateGenerator.of(index, added, components, maxDocumentFrequency);
    if (added.length < index.count()) {
      addNeighbours(added);
      if (known.cardinality() > added.length) {
        int[] near = known.stream().toArray();
        this.components = KeyComponents.of(index, near);
        this.candidates = CandidateGenerator.of(index, near, components, maxDocumentFrequency);
      }
    }
    this.contents = new ContentCache(index, components);
  }

  /** Marks as known the comments that share keys, or enough fingerprints, with some comments. */
  private void addNeighbours(int[] comments) {
    for (int comment : comments) {
      int component = components.find(comment);
      addMembers(component);
      IntIntHashMap sharedWeights = new IntIntHashMap();
      candidates.addSharedWeights(component, sharedWeights);
      for (int other : Fingerprints.candidates(sharedWeights)) {
        addMembers(other);
      }
    }
  }

  private void addMembers(int component) {
    for (int member = component; member >= 0; member = components.next(member)) {
      known.set(member);
    }
  }

  /** Returns the comments of a comment's component; empty if it was returned before. */
  int[] find(int comment) throws IOException {
    int start = components.find(comment);
    if (visited.get(start)) {
      return new int[0];
    }
    if (components.next(start) < 0 && !candidates.hasAny(start)) {
      visited.set(start);
      return new int[] {comment};
    }
    IntArrayList found = new IntArrayList();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    visited.set(start);
    while (!queue.isEmpty()) {
      int component = queue.remove();
      for (int member = component; member >= 0; member = components.next(member)) {
        found.add(member);
      }
      BitSet sameKeys = new BitSet();
      IntIntHashMap sharedWeights = new IntIntHashMap();
      gather(component, sameKeys, sharedWeights);
      sameKeys.stream().forEach(other -> enqueue(other, queue));
      for (int other : Fingerprints.candidates(sharedWeights)) {
        if (!visited.get(other) && hasCopy(component, other)) {
          enqueue(other, queue);
        }
      }
    }
    return found.toArray();
  }

  private void enqueue(int component, Deque<Integer> queue) {
    if (!visited.get(component)) {
      visited.set(component);
      queue.add(component);
    }
  }

  /**
   * Collects the components that share candidate keys with one. The weights may be too high, since
   * they add up over the records of a component: {@link #hasCopy} compares each pair.
   */
  private void gather(int component, BitSet sameKeys, IntIntHashMap sharedWeights)
      throws IOException {
    candidates.addSharedWeights(component, sharedWeights);
    for (int member = component; member >= 0; member = components.next(member)) {
      if (!known.get(member)) {
        Map<CandidateKeyKind, long[]> keys = CandidateKeyExtractor.keysOf(index.load(member));
        addAll(keys, CandidateKeyKind.ID, sameKeys);
        addAll(keys, CandidateKeyKind.TEXT, sameKeys);
        addSharedWeights(keys, sharedWeights);
      }
    }
  }

  private void addAll(Map<CandidateKeyKind, long[]> keys, CandidateKeyKind kind, BitSet found)
      throws IOException {
    index.forEachPosting(
        indexed(keys, kind),
        kind,
        kind,
        (key, comments, none) -> Arrays.stream(components.findAll(comments)).forEach(found::set));
  }

  /** A record with an id is compared by its words only with records without one. */
  private void addSharedWeights(Map<CandidateKeyKind, long[]> keys, IntIntHashMap sharedWeights)
      throws IOException {
    long[] withoutId = indexed(keys, CandidateKeyKind.OPEN_SHINGLE);
    addSharedWeights(withoutId, true, sharedWeights);
    long[] withId =
        Arrays.stream(indexed(keys, CandidateKeyKind.NAMED_SHINGLE))
            .filter(fingerprint -> Arrays.binarySearch(withoutId, fingerprint) < 0)
            .toArray();
    addSharedWeights(withId, false, sharedWeights);
  }

  private void addSharedWeights(
      long[] fingerprints, boolean alsoWithId, IntIntHashMap sharedWeights) throws IOException {
    index.forEachPosting(
        fingerprints,
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (fingerprint, without, with) -> {
          int[] all = components.findAll(without, with);
          if (all.length <= maxDocumentFrequency) {
            for (int component : alsoWithId ? all : components.findAll(without)) {
              sharedWeights.addTo(component, Fingerprints.weight(fingerprint));
            }
          }
        });
  }

  /** Returns the keys of a kind as the index keeps them, distinct and ascending. */
  private long[] indexed(Map<CandidateKeyKind, long[]> keys, CandidateKeyKind kind) {
    return Arrays.stream(keys.getOrDefault(kind, new long[0]))
        .map(index::indexed)
        .sorted()
        .distinct()
        .toArray();
  }

  private boolean hasCopy(int one, int two) throws IOException {
    for (RecordContent first : contents.get(one)) {
      for (RecordContent second : contents.get(two)) {
        if (CopyVerifier.isCandidateAndCopy(first, second)) {
          return true;
        }
      }
    }
    return false;
  }
}

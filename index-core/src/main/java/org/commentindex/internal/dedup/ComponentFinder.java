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
 */
final class ComponentFinder {
  private final DeduplicationInput index;
  private final KeyComponents components;
  private final CandidateGenerator candidates;
  private final ContentCache contents;
  private final int maxDocumentFrequency;
  private final BitSet visited;

  ComponentFinder(DeduplicationInput index, int maxDocumentFrequency) throws IOException {
    this.index = index;
    this.maxDocumentFrequency = maxDocumentFrequency;
    this.components = KeyComponents.of(index);
    this.candidates = CandidateGenerator.of(index, components, maxDocumentFrequency);
    this.contents = new ContentCache(index, components);
    this.visited = new BitSet(index.size());
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
   * Collects the components that share candidate keys with one. The keys of old comments are looked
   * up, because {@link DeduplicationInput#forEachSharedKey} only visits keys of new ones. The
   * weights may be too high, since they add up over the records of a component: {@link #hasCopy}
   * compares each pair.
   */
  private void gather(int component, BitSet sameKeys, IntIntHashMap sharedWeights)
      throws IOException {
    candidates.addSharedWeights(component, sharedWeights);
    for (int member = component; member >= 0; member = components.next(member)) {
      if (!index.isNew(member)) {
        Map<CandidateKeyKind, long[]> keys = CandidateKeyExtractor.keysOf(index.load(member));
        addAll(keys, CandidateKeyKind.ID, sameKeys);
        addAll(keys, CandidateKeyKind.TEXT, sameKeys);
        addSharedWeights(keys, sharedWeights);
      }
    }
  }

  private void addAll(Map<CandidateKeyKind, long[]> keys, CandidateKeyKind kind, BitSet found)
      throws IOException {
    for (long value : values(keys, kind)) {
      for (int component : components.findAll(index.findByKey(kind, value))) {
        found.set(component);
      }
    }
  }

  /** A record with an id is compared by its words only with records without one. */
  private void addSharedWeights(Map<CandidateKeyKind, long[]> keys, IntIntHashMap sharedWeights)
      throws IOException {
    long[] withoutId = values(keys, CandidateKeyKind.OPEN_SHINGLE).clone();
    Arrays.sort(withoutId);
    for (long fingerprint : withoutId) {
      addSharedWeights(fingerprint, true, sharedWeights);
    }
    for (long fingerprint : values(keys, CandidateKeyKind.NAMED_SHINGLE)) {
      if (Arrays.binarySearch(withoutId, fingerprint) < 0) {
        addSharedWeights(fingerprint, false, sharedWeights);
      }
    }
  }

  private void addSharedWeights(long fingerprint, boolean alsoWithId, IntIntHashMap sharedWeights)
      throws IOException {
    int[] withoutId = index.findByKey(CandidateKeyKind.OPEN_SHINGLE, fingerprint);
    if (withoutId.length == 0 && !alsoWithId) {
      return; // two records with ids are not compared by their words
    }
    int[] all =
        components.findAll(withoutId, index.findByKey(CandidateKeyKind.NAMED_SHINGLE, fingerprint));
    if (all.length <= maxDocumentFrequency) {
      for (int component : alsoWithId ? all : components.findAll(withoutId)) {
        sharedWeights.addTo(component, Fingerprints.weight(fingerprint));
      }
    }
  }

  private static long[] values(Map<CandidateKeyKind, long[]> keys, CandidateKeyKind kind) {
    return keys.getOrDefault(kind, new long[0]);
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

package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.Fingerprints;

/**
 * Generates candidate pairs of components: those that share fingerprints, at least one of them with
 * one of the given comments. Fingerprints above the maximum document frequency are ignored.
 *
 * <p>The components of each fingerprint are a range of one list of ints. Memory grows with the
 * number of fingerprints that the given comments share, not with the index.
 */
final class CandidateGenerator {
  private final int maxDocumentFrequency;

  /** Start of the range of each shared fingerprint in {@link #members}; at the end, the size. */
  private final IntArrayList starts = new IntArrayList();

  private final IntArrayList members = new IntArrayList();
  private final IntArrayList weights = new IntArrayList();

  /** Components with a record without an id. */
  private final BitSet withoutId = new BitSet();

  /** Pairs of a component, in the upper half, and one of its fingerprints. Ascending. */
  private long[] pairs = {};

  private CandidateGenerator(int maxDocumentFrequency) {
    this.maxDocumentFrequency = maxDocumentFrequency;
  }

  static CandidateGenerator of(
      DeduplicationInput index, int[] among, KeyComponents components, int maxDocumentFrequency)
      throws IOException {
    CandidateGenerator generator = new CandidateGenerator(maxDocumentFrequency);
    index.forEachSharedKey(
        among,
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (key, without, with) -> generator.add(components, key, without, with));
    generator.starts.add(generator.members.size());
    generator.invert();
    return generator;
  }

  /** Returns true if a component shares any fingerprint. */
  boolean hasAny(int component) {
    int first = first(component);
    return first < pairs.length && component(pairs[first]) == component;
  }

  /** Adds the weights of the fingerprints that a component shares, by the other component. */
  void addSharedWeights(int component, IntIntHashMap sharedWeights) {
    for (int i = first(component); i < pairs.length && component(pairs[i]) == component; i++) {
      int fingerprint = (int) pairs[i];
      for (int m = starts.get(fingerprint); m < starts.get(fingerprint + 1); m++) {
        int other = members.get(m);
        if (other != component && (withoutId.get(component) || withoutId.get(other))) {
          sharedWeights.addTo(other, weights.get(fingerprint));
        }
      }
    }
  }

  private void add(KeyComponents components, long fingerprint, int[] without, int[] with) {
    int[] all = components.findAll(without, with);
    if (all.length < 2 || all.length > maxDocumentFrequency) {
      return;
    }
    for (int component : components.findAll(without)) {
      withoutId.set(component);
    }
    starts.add(members.size());
    weights.add(Fingerprints.weight(fingerprint));
    members.add(all);
  }

  private void invert() {
    LongArrayList found = new LongArrayList(members.size());
    for (int fingerprint = 0; fingerprint + 1 < starts.size(); fingerprint++) {
      for (int m = starts.get(fingerprint); m < starts.get(fingerprint + 1); m++) {
        found.add((long) members.get(m) << Integer.SIZE | fingerprint);
      }
    }
    pairs = found.toArray();
    Arrays.sort(pairs);
  }

  private static int component(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private int first(int component) {
    int at = Arrays.binarySearch(pairs, (long) component << Integer.SIZE);
    return at < 0 ? -at - 1 : at;
  }
}

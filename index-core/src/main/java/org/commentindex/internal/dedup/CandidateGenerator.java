package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.Fingerprints;

/**
 * Generates candidate pairs of components: those that share fingerprints, at least one of them with
 * a new comment. Fingerprints above the maximum document frequency are ignored.
 *
 * <p>The components of each fingerprint are a range of one list of ints. Memory grows with the
 * number of shared fingerprints, not with the index.
 */
final class CandidateGenerator {
  private final int maxDocumentFrequency;

  /** Start of the range of each shared fingerprint in {@link #members}; at the end, the size. */
  private final IntArrayList starts = new IntArrayList();

  private final IntArrayList members = new IntArrayList();
  private final IntArrayList weights = new IntArrayList();

  /** Components with a record without an id. */
  private final BitSet withoutId = new BitSet();

  /** Start of the range of each component in {@link #fingerprintsOf}. */
  private int[] firstFingerprint = {};

  private int[] fingerprintsOf = {};

  private CandidateGenerator(int maxDocumentFrequency) {
    this.maxDocumentFrequency = maxDocumentFrequency;
  }

  static CandidateGenerator of(
      DeduplicationInput index, KeyComponents components, int maxDocumentFrequency)
      throws IOException {
    CandidateGenerator generator = new CandidateGenerator(maxDocumentFrequency);
    index.forEachSharedKey(
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (value, without, with) -> generator.add(components, value, without, with));
    generator.starts.add(generator.members.size());
    generator.invert(index.size());
    return generator;
  }

  /** Returns true if a component shares any fingerprint. */
  boolean hasAny(int component) {
    return firstFingerprint[component] < firstFingerprint[component + 1];
  }

  /** Adds the weights of the fingerprints that a component shares, by the other component. */
  void addSharedWeights(int component, IntIntHashMap sharedWeights) {
    for (int i = firstFingerprint[component]; i < firstFingerprint[component + 1]; i++) {
      int fingerprint = fingerprintsOf[i];
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

  private void invert(int size) {
    firstFingerprint = new int[size + 1];
    for (int m = 0; m < members.size(); m++) {
      firstFingerprint[members.get(m) + 1]++;
    }
    Arrays.parallelPrefix(firstFingerprint, Integer::sum);
    fingerprintsOf = new int[members.size()];
    int[] filled = Arrays.copyOf(firstFingerprint, size);
    for (int fingerprint = 0; fingerprint + 1 < starts.size(); fingerprint++) {
      for (int m = starts.get(fingerprint); m < starts.get(fingerprint + 1); m++) {
        fingerprintsOf[filled[members.get(m)]++] = fingerprint;
      }
    }
  }
}

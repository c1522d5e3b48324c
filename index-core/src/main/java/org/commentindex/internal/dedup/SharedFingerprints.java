package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;

/**
 * The fingerprints that comments share, and which comments those are. Comments are known by their
 * place here, 0-based, in order of their numbers.
 *
 * <p>Memory is bounded: 8 bytes for each fingerprint that a comment shares, of which there are at
 * most {@value #MOST} millions. Where there would be more, half of the fingerprints are left out,
 * chosen by their value, and each of the others weighs twice as much (bottom-k sketches: Cohen and
 * Kaplan, PODC 2007); and so again. So the answer is a function of the set of comments still.
 */
final class SharedFingerprints {
  /** How many fingerprints of comments there are at most, in 2^20. */
  private static final int MOST = 8;

  /** Of what more comments than this share, half stand for all. */
  private static final int MANY = 4096;

  private static final long LEVEL_SEED = 0x9E3779B97F4A7C15L;

  private final int most;
  private final Ints starts = new Ints();
  private Ints members = new Ints();

  private final Ints weights = new Ints();

  /** How many halvings each fingerprint outlives. */
  private final Ints outlived = new Ints();

  private int level;
  private Places places = new Places(new BitSet());
  private int[] firstOf = {};
  private int[] fingerprintsOf = {};

  private SharedFingerprints(int most) {
    this.most = most;
  }

  static SharedFingerprints of(Unfolded index) throws IOException {
    return of(index, MOST << 20);
  }

  /** The same with another bound. */
  static SharedFingerprints of(Unfolded index, int most) throws IOException {
    SharedFingerprints shared = new SharedFingerprints(most);
    index.forEachRepeated(Mark.OPEN_SHINGLE, Mark.NAMED_SHINGLE, shared::add);
    index.forEachRepeated(Mark.NAMED_SHINGLE, Mark.NAMED_SHINGLE, shared::add);
    shared.starts.add(shared.members.size());
    shared.invert();
    return shared;
  }

  private void add(long value, int[] first, int[] second) {
    int outlives = Long.numberOfLeadingZeros(Hashes.of(value, LEVEL_SEED));
    int many = first.length + second.length > MANY ? 1 : 0;
    if (outlives - many < level) {
      return;
    }
    int start = members.size();
    merge(first, second);
    if (members.size() - start < 2) {
      members.cut(start);
      return;
    }
    starts.add(start);
    weights.add(Fingerprints.weight(value) << many);
    outlived.add(outlives - many);
    while (members.size() > most) {
      level++;
      leaveOutHalf();
    }
  }

  /** Adds the comments of two ascending lists, each once. */
  private void merge(int[] first, int[] second) {
    int i = 0;
    int j = 0;
    while (i < first.length || j < second.length) {
      boolean fromFirst = j == second.length || (i < first.length && first[i] <= second[j]);
      int next = fromFirst ? first[i] : second[j];
      members.add(next);
      i += i < first.length && first[i] == next ? 1 : 0;
      j += j < second.length && second[j] == next ? 1 : 0;
    }
  }

  private void leaveOutHalf() {
    int kept = 0;
    int to = 0;
    int end = members.size();
    int count = starts.size();
    for (int f = 0; f < count; f++) {
      int from = starts.get(f);
      int until = f + 1 < count ? starts.get(f + 1) : end;
      if (outlived.get(f) >= level) {
        starts.set(kept, to);
        weights.set(kept, weights.get(f));
        outlived.set(kept++, outlived.get(f));
        for (int m = from; m < until; m++) {
          members.set(to++, members.get(m));
        }
      }
    }
    starts.cut(kept);
    weights.cut(kept);
    outlived.cut(kept);
    members.cut(to);
  }

  private void invert() {
    BitSet sharing = new BitSet();
    for (int m = 0; m < members.size(); m++) {
      sharing.set(members.get(m));
    }
    places = new Places(sharing);
    firstOf = new int[places.count() + 1];
    for (int m = 0; m < members.size(); m++) {
      members.set(m, places.of(members.get(m)));
      firstOf[members.get(m) + 1]++;
    }
    Arrays.parallelPrefix(firstOf, Integer::sum);
    fingerprintsOf = new int[members.size()];
    int[] filled = Arrays.copyOf(firstOf, places.count());
    for (int f = 0; f + 1 < starts.size(); f++) {
      for (int m = starts.get(f); m < starts.get(f + 1); m++) {
        fingerprintsOf[filled[members.get(m)]++] = f;
      }
    }
    members = new Ints();
  }

  /** Which comment stands at which place. */
  Places places() {
    return places;
  }

  /** How many fingerprints are shared. */
  int count() {
    return weights.size();
  }

  /** How many comments have a fingerprint. */
  int having(int fingerprint) {
    return starts.get(fingerprint + 1) - starts.get(fingerprint);
  }

  /** With how many others a comment shares its fingerprints, added up over these. */
  long degree(int place) {
    long degree = 0;
    for (int i = firstOf[place]; i < firstOf[place + 1]; i++) {
      degree += having(fingerprintsOf[i]) - 1L;
    }
    return degree;
  }

  /** Whether a comment has one of these fingerprints. */
  boolean any(int place, BitSet fingerprints) {
    for (int i = firstOf[place]; i < firstOf[place + 1]; i++) {
      if (fingerprints.get(fingerprintsOf[i])) {
        return true;
      }
    }
    return false;
  }

  interface Visitor {
    void visit(int fingerprint, int weight);
  }

  /** Visits the fingerprints of a comment with what each weighs. */
  void forEach(int place, Visitor visitor) {
    for (int i = firstOf[place]; i < firstOf[place + 1]; i++) {
      int fingerprint = fingerprintsOf[i];
      visitor.visit(fingerprint, weights.get(fingerprint) << level);
    }
  }
}

package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.Fingerprints;
import org.commentindex.internal.dedup.verify.Hashes;

/**
 * The fingerprints that at least two comments share, as an inverted index and its inverse. Comments
 * are numbered by ordinals, from 0 in the order of their numbers in the index.
 *
 * <p>Memory is bounded: 8 bytes per posting, and at most {@value #MAX_POSTINGS} postings. Beyond
 * that, half of the fingerprints are dropped by hash, and the weight of each remaining one doubles;
 * this repeats as needed (bottom-k sketches: Cohen and Kaplan, Summarizing Data using Bottom-k
 * Sketches, PODC 2007). Therefore the content is a function of the set of comments.
 */
final class SharedFingerprints {
  /**
   * Maximum number of postings, 8 bytes each: 64 MB. Chosen by hand; a test with fewer postings
   * guards the quality of the sample.
   */
  static final int MAX_POSTINGS = 8 << 20;

  /**
   * Fingerprints with more comments than this are dropped one halving earlier and weigh twice as
   * much, since their postings take most of the memory. Chosen by hand.
   */
  private static final int HIGH_DOCUMENT_FREQUENCY = 4096;

  /** Decorrelates the sampling hash from the fingerprint: 2^64 divided by the golden ratio. */
  private static final long SAMPLING_SEED = 0x9E3779B97F4A7C15L;

  private final int maxPostings;

  /** Start of each fingerprint's range in {@link #postings}; at the end, the size. */
  private final IntArrayList starts = new IntArrayList();

  private IntArrayList postings = new IntArrayList();
  private final IntArrayList weights = new IntArrayList();

  /** The number of halvings that each fingerprint survives. */
  private final IntArrayList levels = new IntArrayList();

  /** The number of halvings so far. */
  private int level;

  private int[] comments = {};

  /** Start of each comment's range in {@link #fingerprintsOf}. */
  private int[] firstFingerprint = {};

  private int[] fingerprintsOf = {};

  private SharedFingerprints(int maxPostings) {
    this.maxPostings = maxPostings;
  }

  /** Reads the fingerprints of an index, keeping at most the given number of postings. */
  static SharedFingerprints of(DeduplicationInput index, int maxPostings) throws IOException {
    SharedFingerprints shared = new SharedFingerprints(maxPostings);
    index.forEachRepeatedKey(
        CandidateKeyKind.OPEN_SHINGLE, CandidateKeyKind.NAMED_SHINGLE, shared::add);
    index.forEachRepeatedKey(
        CandidateKeyKind.NAMED_SHINGLE, CandidateKeyKind.NAMED_SHINGLE, shared::add);
    shared.starts.add(shared.postings.size());
    shared.invert();
    return shared;
  }

  private void add(long fingerprint, int[] first, int[] second) {
    int zeros = Long.numberOfLeadingZeros(Hashes.of(fingerprint, SAMPLING_SEED));
    int penalty = first.length + second.length > HIGH_DOCUMENT_FREQUENCY ? 1 : 0;
    if (zeros - penalty < level) {
      return;
    }
    int[] distinct =
        IntStream.concat(Arrays.stream(first), Arrays.stream(second)).sorted().distinct().toArray();
    if (distinct.length < 2) {
      return;
    }
    starts.add(postings.size());
    postings.add(distinct);
    weights.add(Fingerprints.weight(fingerprint) << penalty);
    levels.add(zeros - penalty);
    while (postings.size() > maxPostings) {
      level++;
      dropHalf();
    }
  }

  private void dropHalf() {
    int kept = 0;
    int to = 0;
    int end = postings.size();
    int count = starts.size();
    for (int f = 0; f < count; f++) {
      int from = starts.get(f);
      int until = f + 1 < count ? starts.get(f + 1) : end;
      if (levels.get(f) >= level) {
        starts.set(kept, to);
        weights.set(kept, weights.get(f));
        levels.set(kept++, levels.get(f));
        for (int p = from; p < until; p++) {
          postings.set(to++, postings.get(p));
        }
      }
    }
    starts.resize(kept);
    weights.resize(kept);
    levels.resize(kept);
    postings.resize(to);
  }

  private void invert() {
    comments = postings.stream().sorted().distinct().toArray();
    firstFingerprint = new int[comments.length + 1];
    for (int p = 0; p < postings.size(); p++) {
      postings.set(p, Arrays.binarySearch(comments, postings.get(p)));
      firstFingerprint[postings.get(p) + 1]++;
    }
    Arrays.parallelPrefix(firstFingerprint, Integer::sum);
    fingerprintsOf = new int[postings.size()];
    int[] filled = Arrays.copyOf(firstFingerprint, comments.length);
    for (int f = 0; f + 1 < starts.size(); f++) {
      for (int p = starts.get(f); p < starts.get(f + 1); p++) {
        fingerprintsOf[filled[postings.get(p)]++] = f;
      }
    }
    postings = new IntArrayList(); // no longer needed
  }

  /** Returns the numbers of the comments, ascending; the index is the ordinal. Not modifiable. */
  int[] comments() {
    return comments;
  }

  /** Returns the ordinal of a comment, or a negative number if it shares no fingerprint. */
  int ordinal(int comment) {
    return Arrays.binarySearch(comments, comment);
  }

  /** Returns the number of fingerprints. */
  int count() {
    return weights.size();
  }

  /** Returns the number of comments with a fingerprint. */
  int documentFrequency(int fingerprint) {
    return starts.get(fingerprint + 1) - starts.get(fingerprint);
  }

  /**
   * Returns the number of other comments that share a fingerprint with a comment, summed over its
   * fingerprints.
   */
  long degree(int ordinal) {
    long degree = 0;
    for (int i = firstFingerprint[ordinal]; i < firstFingerprint[ordinal + 1]; i++) {
      degree += documentFrequency(fingerprintsOf[i]) - 1L;
    }
    return degree;
  }

  /** Receives the fingerprints of a comment. */
  interface Visitor {
    void visit(int fingerprint, int weight);
  }

  /** Visits the fingerprints of a comment with their weights. */
  void forEachFingerprint(int ordinal, Visitor visitor) {
    for (int i = firstFingerprint[ordinal]; i < firstFingerprint[ordinal + 1]; i++) {
      int fingerprint = fingerprintsOf[i];
      visitor.visit(fingerprint, weights.get(fingerprint) << level);
    }
  }
}

package org.commentindex.internal.dedup.group;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.IntObjectCursor;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.dedup.verify.Fingerprints;
import org.commentindex.model.Comment;

/**
 * The postings of fingerprints: those that a batch of comments shares are read together, others on
 * request. Fingerprints have numbers from 0.
 *
 * <p>At most {@link GroupLimits#maxSketch} comments of each posting list are kept: those with the
 * lowest hashes of their ids (a bottom-k sketch: Cohen and Kaplan, Summarizing Data using Bottom-k
 * Sketches, PODC 2007). Memory grows with the fingerprints that the batch shares, not with the
 * index. Not thread-safe.
 */
final class FingerprintPostings {
  private final DeduplicationInput index;
  private final int maxSketch;

  /** Comments that are not part of the index yet, since a later batch adds them. */
  private final BitSet excluded;

  private final LongIntHashMap numbers = new LongIntHashMap();
  private final LongArrayList keys = new LongArrayList();
  private final IntArrayList documentFrequencies = new IntArrayList();

  /** Start of the range of each fingerprint in {@link #sketches}; at the end, the size. */
  private final IntArrayList starts = new IntArrayList();

  private final IntArrayList sketches = new IntArrayList();

  /** Pairs of a comment of the batch, in the upper half, and one of its fingerprints. Ascending. */
  private long[] pairs = {};

  /** The fingerprints of comments outside the batch. */
  private final IntObjectHashMap<int[]> ofOthers = new IntObjectHashMap<>();

  private final BitSet batch = new BitSet();

  FingerprintPostings(DeduplicationInput index, int maxSketch, BitSet excluded) {
    this.index = index;
    this.maxSketch = maxSketch;
    this.excluded = excluded;
    starts.add(0);
  }

  /** Reads the postings of all fingerprints that some comments share with any comment. */
  void readShared(int[] comments) throws IOException {
    Arrays.stream(comments).forEach(batch::set);
    LongArrayList found = new LongArrayList();
    LongHashSet ofBothKinds = new LongHashSet();
    index.forEachSharedKey(
        comments,
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (key, open, named) -> {
          if (named.length > 0) {
            ofBothKinds.add(key);
          }
          addShared(key, union(open, named), found);
        });
    index.forEachSharedKey(
        comments,
        CandidateKeyKind.NAMED_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (key, named, none) -> {
          if (!ofBothKinds.contains(key)) {
            addShared(key, union(named, none), found);
          }
        });
    pairs = found.toArray();
    Arrays.sort(pairs);
  }

  private void addShared(long key, int[] comments, LongArrayList found) throws IOException {
    if (comments.length < 2) {
      return;
    }
    int number = add(key, comments);
    for (int comment : comments) {
      if (batch.get(comment)) {
        found.add((long) comment << Integer.SIZE | number);
      }
    }
  }

  /** Reads the postings of fingerprints, if they are not known. */
  void read(LongHashSet fingerprints) throws IOException {
    LongArrayList unknown = new LongArrayList();
    for (LongCursor fingerprint : fingerprints) {
      if (!numbers.containsKey(fingerprint.value)) {
        unknown.add(fingerprint.value);
      }
    }
    long[] sorted = unknown.toArray();
    Arrays.sort(sorted);
    index.forEachPosting(
        sorted,
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (key, open, named) -> add(key, union(open, named)));
    for (long fingerprint : sorted) {
      if (!numbers.containsKey(fingerprint)) {
        add(fingerprint, new int[0]);
      }
    }
  }

  /** Reads the fingerprints of comments and their postings, if they are not known. */
  void readOf(Collection<Integer> comments) throws IOException {
    LongHashSet all = new LongHashSet();
    IntObjectHashMap<long[]> read = new IntObjectHashMap<>();
    for (int comment : comments) {
      if (!batch.get(comment) && !ofOthers.containsKey(comment)) {
        long[] fingerprints = of(index, index.load(comment));
        all.addAll(fingerprints);
        read.put(comment, fingerprints);
      }
    }
    if (!read.isEmpty()) {
      read(all);
      for (IntObjectCursor<long[]> one : read) {
        ofOthers.put(one.key, numbers(one.value));
      }
    }
  }

  /** Returns the distinct fingerprints of all records of a comment, as the index keeps them. */
  static long[] of(DeduplicationInput index, Comment comment) {
    Map<CandidateKeyKind, long[]> all = CandidateKeyExtractor.keysOf(comment);
    return LongStream.concat(
            LongStream.of(all.getOrDefault(CandidateKeyKind.OPEN_SHINGLE, new long[0])),
            LongStream.of(all.getOrDefault(CandidateKeyKind.NAMED_SHINGLE, new long[0])))
        .map(index::indexed)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Returns the numbers of known fingerprints. */
  int[] numbers(long[] fingerprints) {
    return Arrays.stream(fingerprints).mapToInt(numbers::get).toArray();
  }

  private int add(long key, int[] comments) throws IOException {
    int number = keys.size();
    numbers.put(key, number);
    keys.add(key);
    documentFrequencies.add(comments.length);
    sketches.add(sketch(comments));
    starts.add(sketches.size());
    return number;
  }

  private int[] union(int[] one, int[] two) {
    return IntStream.concat(Arrays.stream(one), Arrays.stream(two))
        .filter(comment -> !excluded.get(comment))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * Returns the comments with the lowest hashes of their ids, in ascending order of their numbers.
   */
  private int[] sketch(int[] comments) throws IOException {
    if (comments.length <= maxSketch) {
      return comments;
    }
    long[] hashes = index.hashes(comments);
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    long highest = sorted[maxSketch - 1];
    return IntStream.range(0, comments.length)
        .filter(i -> hashes[i] <= highest)
        .map(i -> comments[i])
        .toArray();
  }

  /** Returns the number of comments with a fingerprint. */
  int documentFrequency(int fingerprint) {
    return documentFrequencies.get(fingerprint);
  }

  int weight(int fingerprint) {
    return Fingerprints.weight(keys.get(fingerprint));
  }

  /** Returns the kept comments of a posting list. */
  int[] sketch(int fingerprint) {
    int from = starts.get(fingerprint);
    return Arrays.copyOfRange(sketches.buffer, from, starts.get(fingerprint + 1));
  }

  /** Returns all comments with a fingerprint. */
  int[] comments(int fingerprint) throws IOException {
    if (documentFrequency(fingerprint) <= maxSketch) {
      return sketch(fingerprint);
    }
    int[][] all = {{}};
    index.forEachPosting(
        new long[] {keys.get(fingerprint)},
        CandidateKeyKind.OPEN_SHINGLE,
        CandidateKeyKind.NAMED_SHINGLE,
        (key, open, named) -> all[0] = union(open, named));
    return all[0];
  }

  /**
   * Returns the fingerprints of a comment; for a comment of the batch, only those that it shares.
   */
  int[] fingerprints(int comment) throws IOException {
    if (batch.get(comment)) {
      int from = first(comment);
      int to = first(comment + 1);
      int[] fingerprints = new int[to - from];
      for (int i = from; i < to; i++) {
        fingerprints[i - from] = (int) pairs[i];
      }
      return fingerprints;
    }
    readOf(List.of(comment));
    return ofOthers.get(comment);
  }

  private int first(int comment) {
    int at = Arrays.binarySearch(pairs, (long) comment << Integer.SIZE);
    return at < 0 ? -at - 1 : at;
  }
}

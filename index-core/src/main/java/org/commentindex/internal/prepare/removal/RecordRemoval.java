package org.commentindex.internal.prepare.removal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.KeyedComment;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.dedup.DeduplicationCounts;
import org.commentindex.internal.dedup.Deduplicator;
import org.commentindex.internal.dedup.PhaseProgress;
import org.commentindex.internal.prepare.run.BatchExecutor;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Removes records from an index. The remaining records of their comments are added again from the
 * index and deduplicated as new ones, so the result is the same as if the removed records had never
 * been indexed.
 */
public final class RecordRemoval {
  private final IndexBackend backend;
  private final DeduplicationInput index;
  private final long[] gone;
  private final Set<String> goneSecondKeys = new HashSet<>();
  private long removed;

  private RecordRemoval(IndexBackend backend, DeduplicationInput index, long[] gone) {
    this.backend = backend;
    this.index = index;
    this.gone = gone;
  }

  /**
   * Removes records after the new ones of the run were deduplicated.
   *
   * @param gone the keys of the records, ascending
   * @return the number of records removed
   */
  public static long remove(IndexBackend backend, long[] gone, PhaseProgress progress)
      throws IOException {
    backend.markAddedAsExisting();
    backend.writeRepeats(gone);
    long removed;
    try (DeduplicationInput index = backend.deduplicationInput()) {
      RecordRemoval removal = new RecordRemoval(backend, index, gone);
      removal.remove();
      removed = removal.removed;
    }
    deduplicate(backend, progress);
    return removed;
  }

  /** Deduplicates the new comments. Writes the result on all processors. */
  public static DeduplicationCounts deduplicate(IndexBackend backend, PhaseProgress progress)
      throws IOException {
    try (DeduplicationInput index = backend.deduplicationInput()) {
      BatchExecutor<Replacement> writers = new BatchExecutor<>(Replacement::write);
      try {
        DeduplicationCounts counts =
            Deduplicator.deduplicate(
                index,
                (removed, put) ->
                    writers.submit(
                        () -> backend.replace(index, removed, withKeys(put)),
                        put.stream().mapToInt(comment -> comment.text().length()).sum()),
                progress);
        writers.finish();
        return counts;
      } finally {
        writers.stop();
      }
    }
  }

  /** A change to write. */
  private interface Replacement {
    void write() throws IOException;
  }

  private static List<KeyedComment> withKeys(List<Comment> comments) {
    return comments.stream()
        .map(comment -> new KeyedComment(comment, CandidateKeyExtractor.keysOf(comment)))
        .toList();
  }

  private void remove() throws IOException {
    BitSet holders = new BitSet();
    addHolders(CandidateKeyKind.KEY, gone, holders);
    BitSet affected = (BitSet) holders.clone();
    for (int i = holders.nextSetBit(0); i >= 0; i = holders.nextSetBit(i + 1)) {
      addCommentsWithSameIds(index.load(i), affected);
    }
    for (int i = affected.nextSetBit(0); i >= 0; i = affected.nextSetBit(i + 1)) {
      release(i);
    }
  }

  /**
   * Adds the comments with the same ids, since an id that becomes free may go to another of them.
   * Second records of removed ids are removed as well.
   */
  private void addCommentsWithSameIds(Comment comment, BitSet affected) throws IOException {
    Map<CandidateKeyKind, long[]> keys = CandidateKeyExtractor.keysOf(comment);
    BitSet sameIds = new BitSet();
    addHolders(CandidateKeyKind.ID, keys.getOrDefault(CandidateKeyKind.ID, new long[0]), sameIds);
    for (int i = sameIds.nextSetBit(0); i >= 0; i = sameIds.nextSetBit(i + 1)) {
      affected.set(i);
      for (Occurrence occurrence : index.load(i).occurrences()) {
        noteSecondRecord(occurrence.record(), comment);
      }
    }
  }

  /** Adds the comments that have one of some candidate keys. */
  private void addHolders(CandidateKeyKind kind, long[] keys, BitSet holders) throws IOException {
    long[] indexed = Arrays.stream(keys).map(index::indexed).sorted().distinct().toArray();
    index.forEachPosting(
        indexed,
        kind,
        kind,
        (key, comments, none) -> Arrays.stream(comments).forEach(holders::set));
  }

  private void noteSecondRecord(SourceRecord record, Comment comment) {
    for (Occurrence occurrence : comment.occurrences()) {
      SourceRecord first = occurrence.record();
      if (isGone(first)
          && Deduplicator.secondKey(record.withKey(first.key())).equals(record.key())) {
        goneSecondKeys.add(record.key());
      }
    }
  }

  private boolean isGone(SourceRecord record) {
    return Arrays.binarySearch(gone, HexFormat.fromHexDigitsToLong(record.key())) >= 0;
  }

  private void release(int number) throws IOException {
    List<Comment> rest = new ArrayList<>();
    Comment comment = index.load(number);
    for (Occurrence occurrence : comment.occurrences()) {
      SourceRecord record = occurrence.record();
      if (isGone(record) || goneSecondKeys.contains(record.key())) {
        removed++;
      } else {
        rest.add(Deduplicator.single(record).withAdded(comment.added()));
      }
    }
    backend.replace(index, new int[] {number}, List.of());
    for (Comment alone : rest) {
      backend.add(new KeyedComment(alone, CandidateKeyExtractor.keysOf(alone)));
    }
  }
}

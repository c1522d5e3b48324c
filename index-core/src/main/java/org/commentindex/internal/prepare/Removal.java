package org.commentindex.internal.prepare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.Mark;
import org.commentindex.backend.MarkedComment;
import org.commentindex.backend.Unfolded;
import org.commentindex.internal.dedup.FoldCounts;
import org.commentindex.internal.dedup.Folder;
import org.commentindex.internal.dedup.LookAlikes;
import org.commentindex.internal.dedup.Marks;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Takes records out of an index. The other records of their comments, whose texts the index has,
 * are folded anew as if they had just come: so what is left is what it would be had the records
 * that go never been there.
 */
final class Removal {
  private final IndexBackend backend;
  private final Unfolded index;
  private final long[] gone;
  private final Set<String> goneSeconds = new HashSet<>();
  private long removed;

  private Removal(IndexBackend backend, Unfolded index, long[] gone) {
    this.backend = backend;
    this.index = index;
    this.gone = gone;
  }

  /**
   * Takes them out; what was new in this run is folded before.
   *
   * @param gone the keys of the records, in order
   * @return how many there were in the index
   */
  static long of(IndexBackend backend, long[] gone) throws IOException {
    backend.settle();
    long removed;
    try (Unfolded index = backend.unfolded()) {
      Removal removal = new Removal(backend, index, gone);
      removal.remove();
      removed = removal.removed;
    }
    fold(backend);
    return removed;
  }

  /** Folds what is new. What comes of it is written on all processors. */
  static FoldCounts fold(IndexBackend backend) throws IOException {
    try (Unfolded index = backend.unfolded()) {
      Workers<Replacement> writers = new Workers<>(Replacement::write);
      try {
        FoldCounts counts =
            Folder.fold(
                index,
                (removed, put) ->
                    writers.give(
                        () -> backend.replace(index, removed, marked(put)),
                        put.stream().mapToInt(comment -> comment.text().length()).sum()));
        writers.finish();
        return counts;
      } finally {
        writers.stop();
      }
    }
  }

  /** What folding found to be written. */
  private interface Replacement {
    void write() throws IOException;
  }

  private static List<MarkedComment> marked(List<Comment> comments) {
    return comments.stream().map(comment -> new MarkedComment(comment, Marks.of(comment))).toList();
  }

  /** Groups the look-alikes among all that is there. */
  static void groupLookAlikes(IndexBackend backend, Unfolded index) throws IOException {
    LookAlikes.group(index, backend::group);
  }

  private void remove() throws IOException {
    BitSet holders = new BitSet();
    for (long key : gone) {
      for (int comment : index.having(Mark.KEY, key)) {
        holders.set(comment);
      }
    }
    BitSet affected = (BitSet) holders.clone();
    for (int i = holders.nextSetBit(0); i >= 0; i = holders.nextSetBit(i + 1)) {
      addThoseOfSameIds(index.load(i), affected);
    }
    for (int i = affected.nextSetBit(0); i >= 0; i = affected.nextSetBit(i + 1)) {
      release(i);
    }
  }

  /** An id that becomes free is another comment's, and a second record of an id goes with it. */
  private void addThoseOfSameIds(Comment comment, BitSet affected) throws IOException {
    Map<Mark, long[]> marks = Marks.of(comment);
    for (long id : marks.getOrDefault(Mark.ID, new long[0])) {
      for (int other : index.having(Mark.ID, id)) {
        affected.set(other);
        for (Occurrence occurrence : index.load(other).occurrences()) {
          noteSecond(occurrence.record(), comment);
        }
      }
    }
  }

  private void noteSecond(SourceRecord record, Comment comment) {
    for (Occurrence occurrence : comment.occurrences()) {
      SourceRecord first = occurrence.record();
      if (isGone(first) && Folder.secondKey(record.withKey(first.key())).equals(record.key())) {
        goneSeconds.add(record.key());
      }
    }
  }

  private boolean isGone(SourceRecord record) {
    return Arrays.binarySearch(gone, Long.parseUnsignedLong(record.key(), 16)) >= 0;
  }

  private void release(int number) throws IOException {
    List<Comment> rest = new ArrayList<>();
    for (Occurrence occurrence : index.load(number).occurrences()) {
      SourceRecord record = occurrence.record();
      if (isGone(record) || goneSeconds.contains(record.key())) {
        removed++;
      } else {
        rest.add(Folder.alone(record));
      }
    }
    backend.replace(index, new int[] {number}, List.of());
    for (Comment alone : rest) {
      backend.add(new MarkedComment(alone, Marks.of(alone)));
    }
  }
}

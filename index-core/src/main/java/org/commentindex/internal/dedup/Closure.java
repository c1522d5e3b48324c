package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;

/**
 * Finds the blocks that must be folded together: from one of them on, all that verified pairs of
 * records lead to. A wrong pair more would cost time only; what is found is folded anew by {@link
 * Greedy}, which knows no chains.
 */
final class Closure {
  private final Unfolded index;
  private final Blocks blocks;
  private final Neighbours neighbours;
  private final Likenesses likenesses;
  private final int crowd;
  private final BitSet settled;

  Closure(Unfolded index, int crowd) throws IOException {
    this.index = index;
    this.crowd = crowd;
    this.blocks = Blocks.of(index);
    this.neighbours = Neighbours.of(index, blocks, crowd);
    this.likenesses = new Likenesses(index, blocks);
    this.settled = new BitSet(index.size());
  }

  /** The comments to be folded with this one, itself too; none if that was done before. */
  int[] of(int comment) throws IOException {
    int start = blocks.blockOf(comment);
    if (settled.get(start)) {
      return new int[0];
    }
    if (blocks.next(start) < 0 && !neighbours.hasAny(start)) {
      settled.set(start);
      return new int[] {comment};
    }
    Ints found = new Ints();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    settled.set(start);
    while (!queue.isEmpty()) {
      int block = queue.remove();
      for (int member = block; member >= 0; member = blocks.next(member)) {
        found.add(member);
      }
      BitSet certain = new BitSet();
      Weights possible = new Weights();
      gather(block, certain, possible);
      for (int next = certain.nextSetBit(0); next >= 0; next = certain.nextSetBit(next + 1)) {
        take(next, queue);
      }
      for (int next : possible.atLeast(Fingerprints.ENOUGH)) {
        if (!settled.get(next) && linked(block, next)) {
          take(next, queue);
        }
      }
    }
    return found.toArray();
  }

  private void take(int block, Deque<Integer> queue) {
    if (!settled.get(block)) {
      settled.set(block);
      queue.add(block);
    }
  }

  /**
   * What shares marks with a block; looked up where no new comment has shown it yet. May weigh too
   * much, since it adds up over records and over both ways: {@link #linked} looks at each pair.
   */
  private void gather(int block, BitSet certain, Weights possible) throws IOException {
    neighbours.addTo(possible, block);
    for (int member = block; member >= 0; member = blocks.next(member)) {
      if (!index.isNew(member)) {
        Map<Mark, long[]> marks = Marks.of(index.load(member));
        addAll(marks, Mark.ID, certain);
        addAll(marks, Mark.TEXT, certain);
        addShared(marks, possible);
      }
    }
  }

  private void addAll(Map<Mark, long[]> marks, Mark mark, BitSet found) throws IOException {
    for (long value : values(marks, mark)) {
      for (int block : blocks.of(index.having(mark, value))) {
        found.set(block);
      }
    }
  }

  /** Records with an id can only be copies of records without one, as far as words tell. */
  private void addShared(Map<Mark, long[]> marks, Weights found) throws IOException {
    long[] open = values(marks, Mark.OPEN_SHINGLE).clone();
    Arrays.sort(open);
    for (long value : open) {
      addShared(value, true, found);
    }
    for (long value : values(marks, Mark.NAMED_SHINGLE)) {
      if (Arrays.binarySearch(open, value) < 0) {
        addShared(value, false, found);
      }
    }
  }

  private void addShared(long value, boolean alsoNamed, Weights found) throws IOException {
    int[] open = index.having(Mark.OPEN_SHINGLE, value);
    int[] all = blocks.of(open, index.having(Mark.NAMED_SHINGLE, value));
    if (all.length <= crowd) {
      for (int block : alsoNamed ? all : blocks.of(open)) {
        found.add(block, Fingerprints.weight(value));
      }
    }
  }

  private static long[] values(Map<Mark, long[]> marks, Mark mark) {
    return marks.getOrDefault(mark, new long[0]);
  }

  private boolean linked(int one, int two) throws IOException {
    for (Likeness first : likenesses.of(one)) {
      for (Likeness second : likenesses.of(two)) {
        if (CopyCheck.related(first, second)) {
          return true;
        }
      }
    }
    return false;
  }
}

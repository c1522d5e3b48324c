package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;

/**
 * Which blocks share fingerprints, as far as new comments are among them; a crowd does not count.
 * Groups are kept as runs of ints: what this needs grows with what is shared, not with the index.
 */
final class Neighbours {
  private final int crowd;
  private final Ints starts = new Ints();
  private final Ints members = new Ints();
  private final Ints weights = new Ints();
  private final BitSet open = new BitSet();
  private int[] firstGroup = {};
  private int[] groupsOf = {};

  private Neighbours(int crowd) {
    this.crowd = crowd;
  }

  static Neighbours of(Unfolded index, Blocks blocks, int crowd) throws IOException {
    Neighbours neighbours = new Neighbours(crowd);
    index.forEachShared(
        Mark.OPEN_SHINGLE,
        Mark.NAMED_SHINGLE,
        (value, first, second) -> neighbours.addGroup(blocks, value, first, second));
    neighbours.starts.add(neighbours.members.size());
    neighbours.invert(index.size());
    return neighbours;
  }

  /** Whether a block shares any fingerprint that counts. */
  boolean hasAny(int block) {
    return firstGroup[block] < firstGroup[block + 1];
  }

  /** Adds what the fingerprints weigh that other blocks share with a block. */
  void addTo(Weights found, int block) {
    for (int i = firstGroup[block]; i < firstGroup[block + 1]; i++) {
      int group = groupsOf[i];
      for (int m = starts.get(group); m < starts.get(group + 1); m++) {
        int member = members.get(m);
        if (member != block && (open.get(block) || open.get(member))) {
          found.add(member, weights.get(group));
        }
      }
    }
  }

  private void addGroup(Blocks blocks, long value, int[] first, int[] second) {
    int[] all = blocks.of(first, second);
    if (all.length < 2 || all.length > crowd) {
      return;
    }
    for (int block : blocks.of(first)) {
      open.set(block);
    }
    starts.add(members.size());
    weights.add(Fingerprints.weight(value));
    for (int block : all) {
      members.add(block);
    }
  }

  private void invert(int size) {
    firstGroup = new int[size + 1];
    for (int m = 0; m < members.size(); m++) {
      firstGroup[members.get(m) + 1]++;
    }
    Arrays.parallelPrefix(firstGroup, Integer::sum);
    groupsOf = new int[members.size()];
    int[] filled = Arrays.copyOf(firstGroup, size);
    for (int group = 0; group + 1 < starts.size(); group++) {
      for (int m = starts.get(group); m < starts.get(group + 1); m++) {
        groupsOf[filled[members.get(m)]++] = group;
      }
    }
  }
}

package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.Arrays;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;

/**
 * Comments that belong together before any words are compared: a key, an id or an exact text in
 * common. A disjoint-set forest over their numbers; the least number stands for each block.
 */
final class Blocks {
  private final int[] parent;
  private final int[] next;

  private Blocks(int size) {
    parent = new int[size];
    next = new int[size];
    Arrays.setAll(parent, i -> i);
    Arrays.fill(next, -1);
  }

  static Blocks of(Unfolded index) throws IOException {
    Blocks blocks = new Blocks(index.size());
    for (Mark mark : new Mark[] {Mark.KEY, Mark.ID, Mark.TEXT}) {
      index.forEachShared(mark, mark, (value, first, second) -> blocks.unite(first));
    }
    for (int comment = blocks.parent.length - 1; comment >= 0; comment--) {
      int block = blocks.blockOf(comment);
      if (block != comment) {
        blocks.next[comment] = blocks.next[block];
        blocks.next[block] = comment;
      }
    }
    return blocks;
  }

  /** The block of a comment, named by its least member. */
  int blockOf(int comment) {
    int block = comment;
    while (parent[block] != block) {
      parent[block] = parent[parent[block]];
      block = parent[block];
    }
    return block;
  }

  /** The blocks of comments, each once, ascending. */
  int[] of(int[]... comments) {
    return Arrays.stream(comments)
        .flatMapToInt(Arrays::stream)
        .map(this::blockOf)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The member after this one, or -1; begin with the block itself. */
  int next(int comment) {
    return next[comment];
  }

  private void unite(int[] comments) {
    for (int i = 1; i < comments.length; i++) {
      int one = blockOf(comments[0]);
      int two = blockOf(comments[i]);
      parent[Math.max(one, two)] = Math.min(one, two);
    }
  }
}

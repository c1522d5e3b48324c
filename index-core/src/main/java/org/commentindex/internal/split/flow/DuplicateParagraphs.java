package org.commentindex.internal.split.flow;

import java.util.List;

/**
 * Which paragraphs say word for word the same. A table with open addressing over the paragraphs
 * themselves: every line of a paste is looked up here.
 */
final class DuplicateParagraphs {
  private final int[] first;
  private final int distinct;

  DuplicateParagraphs(List<Paragraph> text) {
    first = new int[text.size()];
    // Places in the text, from 1; 0 where the table is free.
    int[] table = new int[Integer.highestOneBit(Math.max(1, text.size())) * 4];
    int found = 0;
    for (int i = 0; i < first.length; i++) {
      Paragraph here = text.get(i);
      int slot = spread(here.hash()) & (table.length - 1);
      while (table[slot] > 0 && !same(text.get(table[slot] - 1), here)) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == 0) {
        table[slot] = i + 1;
        found++;
      }
      first[i] = table[slot] - 1;
    }
    distinct = found;
  }

  /** The first paragraph that says what paragraph i says; i itself if it is the first. */
  int first(int i) {
    return first[i];
  }

  /** How many different paragraphs there are. */
  int distinct() {
    return distinct;
  }

  private static boolean same(Paragraph one, Paragraph other) {
    return one.hash() == other.hash() && one.text().equals(other.text());
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}

package org.commentindex.internal.split.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the paragraphs of a text that are equal. */
final class DuplicateParagraphs {
  private final int[] first;
  private final int distinct;

  DuplicateParagraphs(List<Paragraph> text) {
    Map<String, Integer> seen = new HashMap<>();
    first = new int[text.size()];
    for (int i = 0; i < first.length; i++) {
      Integer earlier = seen.putIfAbsent(text.get(i).text(), i);
      first[i] = earlier == null ? i : earlier;
    }
    distinct = seen.size();
  }

  /**
   * Returns the first paragraph equal to paragraph i, 0-based; i itself if no earlier one is equal.
   */
  int first(int i) {
    return first[i];
  }

  /** Returns the number of distinct paragraphs. */
  int distinct() {
    return distinct;
  }
}

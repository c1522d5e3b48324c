package org.commentindex.internal.split.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the paragraphs that occur twice in a text, as on pages that show the top comments first and
 * then all comments. Longer paragraphs that occur exactly twice are anchors, as unique lines are in
 * patience diff (Bram Cohen, https://bramcohen.livejournal.com/73318.html); pairs are extended up
 * and down from them while both sides are equal. Where a run of pairs ends, a comment ends, since
 * different text follows on the two sides.
 */
final class RepeatedBlocks {
  /** The evidence of the pairs about the gap before a paragraph. */
  enum Gap {
    /** Nothing. */
    SILENT,
    /** Both neighbors are paired, with paragraphs that are not consecutive. */
    BROKEN,
    /** One neighbor is paired, the other is not. */
    EDGE,
    /** Neither is paired, but there are pairs before and after. */
    INSERTED,
    /** Both are paired with consecutive paragraphs: the gap occurs twice. */
    SHARED
  }

  // All thresholds are chosen by hand; RealThreadTest guards them.

  /** Fewest words in an anchor; shorter paragraphs recur by chance. */
  private static final int MIN_ANCHOR_WORDS = 5;

  /** Fewest anchors in a text with repeated blocks. */
  private static final int MIN_ANCHORS = 3;

  /** Share of the paragraphs that must be paired. */
  private static final double MIN_PAIRED = 0.2;

  private final int[] partner;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  RepeatedBlocks(List<Paragraph> text) {
    partner = new int[text.size()];
    Arrays.fill(partner, -1);
    int anchors = anchor(text);
    grow(text);
    int paired = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        paired++;
        first = Math.min(first, i);
        last = i;
      }
    }
    if (anchors < MIN_ANCHORS || paired < MIN_PAIRED * partner.length) {
      Arrays.fill(partner, -1);
      first = Integer.MAX_VALUE;
      last = -1;
    }
  }

  /**
   * Returns the evidence of the pairs about the gap before paragraph i, 0-based; 0 is the start of
   * the text.
   */
  Gap before(int i) {
    boolean here = partner[i] >= 0;
    boolean above = i > 0 && partner[i - 1] >= 0;
    if (here && above) {
      return partner[i] == partner[i - 1] + 1 ? Gap.SHARED : Gap.BROKEN;
    }
    if (here || above) {
      return Gap.EDGE;
    }
    return i > first && i < last ? Gap.INSERTED : Gap.SILENT;
  }

  /** Returns the paragraph paired with paragraph i, or -1. */
  int partner(int i) {
    return partner[i];
  }

  /** Pairs the longer paragraphs that occur exactly twice; returns the number of pairs. */
  private int anchor(List<Paragraph> text) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] number = new int[partner.length];
    int[] times = new int[partner.length];
    int[] last = new int[partner.length];
    for (int i = 0; i < partner.length; i++) {
      number[i] = numbers.computeIfAbsent(text.get(i).text(), t -> numbers.size());
      times[number[i]]++;
      last[number[i]] = i;
    }
    int anchors = 0;
    for (int i = 0; i < partner.length; i++) {
      int one = number[i];
      if (times[one] == 2 && i < last[one] && text.get(i).words() >= MIN_ANCHOR_WORDS) {
        pair(i, last[one]);
        anchors++;
      }
    }
    return anchors;
  }

  private void grow(List<Paragraph> text) {
    for (int i = 0; i + 1 < partner.length; i++) {
      if (partner[i] > i) {
        tryPair(text, i + 1, partner[i] + 1);
      }
    }
    for (int i = partner.length - 1; i > 0; i--) {
      if (partner[i] > i) {
        tryPair(text, i - 1, partner[i] - 1);
      }
    }
  }

  private void tryPair(List<Paragraph> text, int one, int other) {
    boolean free = one < other && other < partner.length && partner[one] < 0 && partner[other] < 0;
    if (free && text.get(one).text().equals(text.get(other).text())) {
      pair(one, other);
    }
  }

  private void pair(int one, int other) {
    partner[one] = other;
    partner[other] = one;
  }
}

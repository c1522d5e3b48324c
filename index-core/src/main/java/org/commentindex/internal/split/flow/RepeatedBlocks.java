package org.commentindex.internal.split.flow;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the paragraphs that a text shows twice, as a page does that shows its top comments first
 * and then all of them. Lines of some length that stand there exactly twice are anchors (as in
 * patience diff); from them the pairs grow up and down while both sides say the same. Where a run
 * of pairs stops, a comment stops: what follows on one side was not what follows on the other.
 */
final class RepeatedBlocks {
  /** What the pairs say of the gap before a paragraph. */
  enum Gap {
    /** Nothing. */
    SILENT,
    /** Both neighbours are paired, with paragraphs that do not follow each other. */
    BROKEN,
    /** One neighbour is paired, the other is not. */
    EDGE,
    /** Neither is paired, but pairs stand before and after. */
    INSERTED,
    /** Both are paired with neighbours: what holds in one place holds in the other. */
    SHARED
  }

  private static final int ANCHOR_WORDS = 5;
  private static final int LEAST_ANCHORS = 3;
  private static final double LEAST_SHARE = 0.2;
  private static final int LEAST_CUT = 20;

  private final int[] partner;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  RepeatedBlocks(List<Paragraph> text, DuplicateParagraphs repeats) {
    partner = new int[text.size()];
    Arrays.fill(partner, -1);
    int anchors = anchor(text, repeats);
    grow(text);
    int paired = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        paired++;
        first = Math.min(first, i);
        last = i;
      }
    }
    if (anchors < LEAST_ANCHORS || paired < LEAST_SHARE * partner.length) {
      Arrays.fill(partner, -1);
      first = Integer.MAX_VALUE;
      last = -1;
    }
  }

  /** What the pairs say of the gap before paragraph i, 0-based; the text's head is a gap, too. */
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

  /** The paragraph that says the same as paragraph i, or -1. */
  int partner(int i) {
    return partner[i];
  }

  private int anchor(List<Paragraph> text, DuplicateParagraphs repeats) {
    int[] times = new int[partner.length];
    int[] last = new int[partner.length];
    for (int i = 0; i < partner.length; i++) {
      times[repeats.first(i)]++;
      last[repeats.first(i)] = i;
    }
    int anchors = 0;
    for (int i = 0; i < partner.length; i++) {
      if (times[i] == 2 && text.get(i).words() >= ANCHOR_WORDS) {
        pair(i, last[i]);
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
    if (free && same(text.get(one).text(), text.get(other).text())) {
      pair(one, other);
    }
  }

  private void pair(int one, int other) {
    partner[one] = other;
    partner[other] = one;
  }

  /** Equal, or one is the other cut short with an ellipsis. */
  private static boolean same(String one, String other) {
    return one.equals(other) || isCut(one, other) || isCut(other, one);
  }

  private static boolean isCut(String cut, String whole) {
    int end = cut.indexOf('…', Math.max(0, cut.length() - 16));
    end = end < 0 ? cut.indexOf("...", Math.max(0, cut.length() - 16)) : end;
    return end >= LEAST_CUT && whole.startsWith(cut.substring(0, end).stripTrailing());
  }
}

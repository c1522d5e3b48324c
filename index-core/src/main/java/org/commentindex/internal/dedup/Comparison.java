package org.commentindex.internal.dedup;

import java.util.Arrays;
import java.util.BitSet;
import org.commentindex.model.CopyKind;
import org.jspecify.annotations.Nullable;

/**
 * Two wordings side by side.
 *
 * <p>What they share is measured in words that stand in a run of {@value Wording#RUN} words that
 * the other one has too. Unlike the Jaccard index of such runs, which one changed word in twenty
 * brings down to .7, this share falls by just the words that were changed, and it can be asked for
 * one of the two alone: a text cut to 40 % is contained in the whole one, though it is not like it.
 */
final class Comparison {
  private final Wording first;
  private final Wording second;
  private final CopySettings settings;
  private final long[] shorter;
  private final long[] longer;
  private final Wording shorterWording;
  private final Wording longerWording;

  Comparison(Wording first, Wording second, CopySettings settings) {
    this.first = first;
    this.second = second;
    this.settings = settings;
    boolean swap = first.own().size() > second.own().size();
    this.shorterWording = swap ? second : first;
    this.longerWording = swap ? first : second;
    this.shorter = shorterWording.own().values();
    this.longer = longerWording.own().values();
  }

  /** How they are copies, or null if they are not. */
  @Nullable Evidence verdict() {
    if (first.exact() == second.exact()) {
      return Evidence.EXACT;
    }
    if (shorter.length < settings.minWords() || !quotationsAgree()) {
      return null;
    }
    boolean sameHead = edge(true) >= settings.minEdge();
    boolean sameTail = edge(false) >= settings.minEdge();
    if (!sameHead && !sameTail) {
      return null;
    }
    Evidence near = near();
    boolean partial = (sameHead && isBeginning()) || (sameTail && isEnd());
    if (!numbersAgree(shorterWording, longerWording)) {
      return null;
    }
    boolean alike = sameHead && near.similarity() >= settings.minSimilarity();
    if (alike && !(partial && lacksWords()) && !quotesLess()) {
      return numbersAgree(longerWording, shorterWording) ? near : null;
    }
    return alike || partial ? as(CopyKind.PARTIAL, near) : null;
  }

  /** Whether what sets them apart is words that one of them lacks, more than edits. */
  private boolean lacksWords() {
    int edited = shorter.length - covered(shorter, 0, shorter.length, longerWording.runs());
    return longer.length - shorter.length > edited;
  }

  /** As near copies, whether they are or not. */
  Evidence near() {
    int inShorter = covered(shorter, 0, shorter.length, longerWording.runs());
    int inLonger = covered(longer, 0, longer.length, shorterWording.runs());
    int all = shorter.length + longer.length;
    return new Evidence(
        CopyKind.NEAR,
        all == 0 ? 0 : (double) (inShorter + inLonger) / all,
        shorter.length == 0 ? 0 : (double) inShorter / shorter.length);
  }

  private static Evidence as(CopyKind kind, Evidence evidence) {
    return new Evidence(kind, evidence.similarity(), evidence.containment());
  }

  /** Whether one of them lost its quotation. */
  private boolean quotesLess() {
    return first.quoted().size() < Wording.RUN != second.quoted().size() < Wording.RUN;
  }

  private boolean quotationsAgree() {
    long[] one = first.quoted().values();
    long[] two = second.quoted().values();
    if (one.length < Wording.RUN || two.length < Wording.RUN) {
      return true;
    }
    long[] less = one.length <= two.length ? one : two;
    long[] more = one.length <= two.length ? two : one;
    int shared = covered(less, 0, less.length, Wording.sortedRuns(more, 0, more.length));
    return shared >= settings.minQuoted() * less.length;
  }

  /** The share of the shorter one's beginning, or end, that the longer one's holds. */
  private double edge(boolean head) {
    int n = Math.min(settings.edgeWords(), shorter.length);
    int m = Math.min(settings.edgeWords() * 3 / 2, longer.length);
    int from = head ? 0 : shorter.length - n;
    int in = head ? 0 : longer.length - m;
    return (double) covered(shorter, from, from + n, Wording.sortedRuns(longer, in, in + m)) / n;
  }

  /** Whether the second has all numbers of the first; a cut one's last word counts for nothing. */
  private static boolean numbersAgree(Wording one, Wording two) {
    BitSet numbers = one.own().numbers();
    long[] words = one.own().values();
    int end = one.isCut() ? words.length - 1 : words.length;
    long[] sorted = null;
    for (int i = numbers.nextSetBit(0); i >= 0 && i < end; i = numbers.nextSetBit(i + 1)) {
      if (sorted == null) {
        sorted = two.own().values().clone();
        Arrays.sort(sorted);
      }
      if (Arrays.binarySearch(sorted, words[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isBeginning() {
    if (!shorterWording.isCut() && shorter.length < settings.minUncut()) {
      return false;
    }
    return within(0, reach()) >= settings.minContainment() * shorter.length;
  }

  private boolean isEnd() {
    int missing = longer.length - shorter.length;
    int most = Math.max(settings.maxHead(), longer.length / 10);
    boolean headIsSmall = missing <= Math.min(most, shorter.length / 2);
    if (!headIsSmall || (missing > 0 && longerWording.own().isBeforeColon(missing - 1))) {
      return false;
    }
    int from = longer.length - reach();
    return within(from, longer.length) >= settings.minTailContainment() * shorter.length;
  }

  private int reach() {
    int slack = Math.max(Wording.RUN, (int) (shorter.length * settings.slack()));
    return Math.min(longer.length, shorter.length + slack);
  }

  private int within(int from, int to) {
    return covered(shorter, 0, shorter.length, Wording.sortedRuns(longer, from, to));
  }

  /** How many of the words between two places stand in one of the runs. */
  private static int covered(long[] words, int from, int to, long[] runs) {
    int covered = 0;
    int end = from;
    for (int i = from; i + Wording.RUN <= to; i++) {
      if (Arrays.binarySearch(runs, Wording.run(words, i)) >= 0) {
        covered += i + Wording.RUN - Math.max(end, i);
        end = i + Wording.RUN;
      }
    }
    return covered;
  }
}

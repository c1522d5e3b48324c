package org.commentindex.internal.dedup.verify;

import java.util.Arrays;
import org.commentindex.model.CopyKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares the shingles of two texts.
 *
 * <p>Similarity is the fraction of words covered by shingles of {@value ShingleSet#SHINGLE_WORDS}
 * words that both texts have. It relates to the resemblance and containment of Broder (On the
 * Resemblance and Containment of Documents, 1997), but counts covered words rather than shingles:
 * one changed word in twenty lowers the Jaccard similarity of shingles to .7, and this fraction by
 * the changed words only. Containment in one text alone detects truncated copies, whose Jaccard
 * similarity is low.
 */
final class TextComparison {
  /**
   * The suffix or prefix of the longer text is searched in a window larger by this factor, so that
   * words inserted near the edge do not move the shared words out of it.
   */
  private static final double EDGE_WINDOW = 1.5;

  /** A missing head may be up to 1/10 of the longer text. See {@link CopySettings#maxHead()}. */
  private static final int MAX_HEAD_DIVISOR = 10;

  /** A missing head may be up to 1/2 of the remaining text. See {@link CopySettings#maxHead()}. */
  private static final int MAX_HEAD_OF_REST_DIVISOR = 2;

  private final ShingleSet first;
  private final ShingleSet second;
  private final CopySettings settings;
  private final long[] shorter;
  private final long[] longer;
  private final ShingleSet shorterText;
  private final ShingleSet longerText;

  TextComparison(ShingleSet first, ShingleSet second, CopySettings settings) {
    this.first = first;
    this.second = second;
    this.settings = settings;
    boolean swap = first.own().size() > second.own().size();
    this.shorterText = swap ? second : first;
    this.longerText = swap ? first : second;
    this.shorter = shorterText.own().values();
    this.longer = longerText.own().values();
  }

  /** Returns how the texts are copies, or null if they are not. */
  @Nullable CopyEvidence verdict() {
    if (first.textHash() == second.textHash()) {
      return CopyEvidence.EXACT;
    }
    if (distinct(shorter) < settings.minWords() || !quotationsAgree()) {
      return null;
    }
    boolean samePrefix = edge(true) >= settings.minEdge();
    boolean sameSuffix = edge(false) >= settings.minEdge();
    if (!samePrefix && !sameSuffix) {
      return null;
    }
    if (Particulars.areReplaced(shorterText, longerText)
        || !Particulars.hasAll(longerText, 0, longer.length, shorterText, 0, shorter.length)) {
      return null;
    }
    CopyEvidence near = near();
    boolean partial = (samePrefix && isPrefix()) || (sameSuffix && isSuffix());
    boolean similar = samePrefix && near.similarity() >= settings.minSimilarity();
    if (similar && !(partial && differsByMissingWords()) && !onlyOneQuotes()) {
      boolean same =
          Particulars.hasAll(shorterText, 0, shorter.length, longerText, 0, longer.length);
      return same ? near : null;
    }
    return similar || partial ? as(CopyKind.PARTIAL, near) : null;
  }

  /** A repeated word is not evidence: "no no no no no no" is in many texts. */
  private static long distinct(long[] words) {
    return Arrays.stream(words).distinct().count();
  }

  /** Returns true if more words are missing from the shorter text than are edited in it. */
  private boolean differsByMissingWords() {
    int edited = shorter.length - covered(shorter, 0, shorter.length, longerText.shingles());
    return longer.length - shorter.length > edited;
  }

  /** Returns the similarity of the texts as near copies, without deciding whether they are. */
  CopyEvidence near() {
    int inShorter = covered(shorter, 0, shorter.length, longerText.shingles());
    int inLonger = covered(longer, 0, longer.length, shorterText.shingles());
    int all = shorter.length + longer.length;
    return new CopyEvidence(
        CopyKind.NEAR,
        all == 0 ? 0 : (double) (inShorter + inLonger) / all,
        shorter.length == 0 ? 0 : (double) inShorter / shorter.length);
  }

  private static CopyEvidence as(CopyKind kind, CopyEvidence evidence) {
    return new CopyEvidence(kind, evidence.similarity(), evidence.containment());
  }

  private boolean onlyOneQuotes() {
    return first.quoted().size() < ShingleSet.SHINGLE_WORDS
        != second.quoted().size() < ShingleSet.SHINGLE_WORDS;
  }

  private boolean quotationsAgree() {
    long[] one = first.quoted().values();
    long[] two = second.quoted().values();
    if (one.length < ShingleSet.SHINGLE_WORDS || two.length < ShingleSet.SHINGLE_WORDS) {
      return true;
    }
    long[] less = one.length <= two.length ? one : two;
    long[] more = one.length <= two.length ? two : one;
    int shared = covered(less, 0, less.length, ShingleSet.sortedShingles(more, 0, more.length));
    return shared >= settings.minQuoted() * less.length;
  }

  /** Returns the fraction of the shorter text's prefix or suffix that the longer one's contains. */
  private double edge(boolean prefix) {
    int n = Math.min(settings.edgeWords(), shorter.length);
    int m = Math.min((int) (settings.edgeWords() * EDGE_WINDOW), longer.length);
    int from = prefix ? 0 : shorter.length - n;
    int in = prefix ? 0 : longer.length - m;
    long[] window = ShingleSet.sortedShingles(longer, in, in + m);
    return (double) covered(shorter, from, from + n, window) / n;
  }

  private boolean isPrefix() {
    if (!shorterText.isTruncated() && shorter.length < settings.minUntruncated()) {
      return false;
    }
    return coveredIn(0, reach()) >= settings.minContainment() * shorter.length
        && Particulars.hasAll(
            shorterText, 0, shorter.length, longerText, 0, shorter.length - slack());
  }

  private boolean isSuffix() {
    int missing = longer.length - shorter.length;
    int maxHead = Math.max(settings.maxHead(), longer.length / MAX_HEAD_DIVISOR);
    boolean headIsSmall = missing <= Math.min(maxHead, shorter.length / MAX_HEAD_OF_REST_DIVISOR);
    if (!headIsSmall || (missing > 0 && longerText.own().isBeforeColon(missing - 1))) {
      return false; // "Martha wrote:" introduces a quotation
    }
    int from = longer.length - reach();
    int aligned = longer.length - shorter.length + slack();
    return coveredIn(from, longer.length) >= settings.minTailContainment() * shorter.length
        && Particulars.hasAll(shorterText, 0, shorter.length, longerText, aligned, longer.length);
  }

  private int reach() {
    return Math.min(longer.length, shorter.length + slack());
  }

  private int slack() {
    return Math.max(ShingleSet.SHINGLE_WORDS, (int) (shorter.length * settings.slack()));
  }

  private int coveredIn(int from, int to) {
    return covered(shorter, 0, shorter.length, ShingleSet.sortedShingles(longer, from, to));
  }

  /**
   * Returns how many words in a range are covered by the given shingles. Each of these counts once:
   * a word repeated ten times is not in a text that repeats it three times.
   */
  private static int covered(long[] words, int from, int to, long[] sortedShingles) {
    int covered = 0;
    int end = from;
    int[] used = new int[sortedShingles.length];
    for (int i = from; i + ShingleSet.SHINGLE_WORDS <= to; i++) {
      if (use(ShingleSet.shingle(words, i), sortedShingles, used)) {
        covered += i + ShingleSet.SHINGLE_WORDS - Math.max(end, i);
        end = i + ShingleSet.SHINGLE_WORDS;
      }
    }
    return covered;
  }

  /** Returns true if a shingle is left, and counts it in the place of its first equal. */
  private static boolean use(long shingle, long[] sortedShingles, int[] used) {
    int first = firstOf(shingle, sortedShingles);
    if (first == sortedShingles.length) {
      return false;
    }
    int next = first + used[first];
    if (next >= sortedShingles.length || sortedShingles[next] != shingle) {
      return false;
    }
    used[first]++;
    return true;
  }

  /** Returns the index of the first element that is not less than a value. */
  private static int firstOf(long value, long[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
